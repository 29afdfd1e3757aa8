"""Descriptions, role nouns and pronouns mean one actor of the article, or nobody."""

import pytest

from timeline.find.names import find_names
from timeline.find.sentences import find_sentences
from timeline.find.syntax import parse
from timeline.resolve.actors import resolve_actors


def meant(text, language, words):
    """The ids that the last `words` of the text refer to."""
    sentences = parse(text, find_sentences(text, language=language), language=language)
    mentions = find_names(text, sentences, language=language)
    references, _ = resolve_actors(mentions, sentences=sentences, text=text)
    start = text.rindex(words)
    return {one.actor for one in references if one.start == start and one.end == start + len(words)}


FACTS = [
    ("fr", "Apple est visée. La firme de Cupertino conteste.", "La firme de Cupertino", {"apple"}),
    ("fr", "Le fabricant de l'iPhone a fait appel.", "Le fabricant de l'iPhone", {"apple"}),
    ("fr", "L'éditeur de Fortnite a porté plainte contre Google.", "L'éditeur de Fortnite", {"epic-games"}),
    ("fr", "OpenAI répond au patron de Tesla.", "patron de Tesla", {"elon-musk"}),
    ("fr", "L'entreprise de Sam Altman se défend.", "L'entreprise de Sam Altman", {"openai"}),
    ("fr", "Google est visé. Le géant de Mountain View conteste.", "Le géant de Mountain View", {"google"}),
    ("fr", "L'Arcep s'inquiète. Le gendarme des télécoms a ouvert une enquête.", "Le gendarme des télécoms", {"arcep"}),
    ("en", "Uber was sued. The ride-hailing company appealed.", "The ride-hailing company", {"uber"}),
    ("en", "The iPhone maker appealed.", "The iPhone maker", {"apple"}),
    ("en", "Meta lost. The Menlo Park company will appeal.", "The Menlo Park company", {"meta"}),
    ("en", "Tesla shares fell after the founder of SpaceX tweeted.", "the founder of SpaceX", {"elon-musk"}),
    ("en", "Microsoft's chief executive, Satya Nadella, replied.", "chief executive", {"satya-nadella"}),
]


@pytest.mark.parametrize(("language", "text", "words", "actors"), FACTS)
def test_facts_of_the_register_tell_who_is_described(language, text, words, actors):
    assert meant(text, language, words) == actors


UNREGISTERED = [
    ("en", "Norway's competition authority fined Uber.", "fr", "L'autorité norvégienne de la concurrence se tait."),
    ("en", "Spain's supreme court ruled on Monday.", "fr", "La Cour suprême espagnole a tranché lundi."),
    ("en", "The Danish privacy watchdog fined Uber.", "fr", "L'autorité danoise de protection des données se tait."),
]


@pytest.mark.parametrize(("one", "text", "other", "words"), UNREGISTERED)
def test_a_body_of_a_state_that_no_register_knows_is_one_actor_in_both_languages(one, text, other, words):
    def first(told, language):
        sentences = parse(told, find_sentences(told, language=language), language=language)
        mentions = find_names(told, sentences, language=language)
        return min(resolve_actors(mentions, sentences=sentences, text=told)[0], key=lambda met: met.start).actor

    assert first(text, one) == first(words, other)


ARTICLE = [
    ("fr", "Elon Musk a attaqué OpenAI. Le milliardaire réclame des comptes.", "Le milliardaire", {"elon-musk"}),
    ("fr", "Lumigel a porté plainte contre Orange. La start-up a été fondée en 2015.", "La start-up", {"lumigel"}),
    ("fr", "La juge Claire Vasseur a tranché. La magistrate a retenu la faute.", "La magistrate", {"claire-vasseur"}),
    ("fr", "Claire Vasseur accuse Paul Ménard. Elle demande réparation.", "Elle", {"claire-vasseur"}),
    (
        "fr",
        "Google et Meta ont signé. Les deux entreprises se taisent.",
        "Les deux entreprises",
        {"google", "meta"},
    ),
    (
        "en",
        "Google and Meta signed. The two companies declined.",
        "The two companies",
        {"google", "meta"},
    ),
    ("en", "Clara Whitford sued Paul Menard. She wants damages.", "She", {"clara-whitford"}),
    (
        "en",
        "Brightloom, founded by Ada Quill, sued Apple. The founder of Brightloom spoke.",
        "The founder of Brightloom",
        {"ada-quill"},
    ),
    ("en", "Judge Clara Whitford ruled on Monday. The judge was harsh.", "The judge", {"clara-whitford"}),
    ("fr", "L'avocat du milliardaire, Paul Ménard, conteste. L'avocat attend.", "L'avocat", {"paul-menard"}),
    ("fr", "Google, Meta et Apple ont attaqué. Ils attendent.", "Ils", {"google", "meta", "apple"}),
    ("fr", "Intel a fermé. Anne Tessier a parlé à Intel. Elle avait quitté le groupe.", "Elle", {"anne-tessier"}),
    ("en", "Ada Quill and Tom Reyes left. They founded Brightloom.", "They", {"ada-quill", "tom-reyes"}),
]


@pytest.mark.parametrize(("language", "text", "words", "actors"), ARTICLE)
def test_the_article_itself_tells_who_is_meant(language, text, words, actors):
    assert meant(text, language, words) == actors


NOBODY = [
    ("fr", "Claire Vasseur a rencontré Anne Tessier. Il faut attendre.", "Il"),
    ("fr", "Google a écrit. Il est possible que cela dure.", "Il"),
    ("fr", "Il y a deux ans, Google a écrit.", "Il"),
    ("en", "Google wrote. It is likely that this lasts.", "It"),
    ("en", "It took Google two years.", "It"),
    ("en", "Clara Whitford met Anne Tessier. He left.", "He"),
    ("fr", "Le président du jury a parlé à Tim Cook.", "Le président"),
]


@pytest.mark.parametrize(("language", "text", "words"), NOBODY)
def test_what_may_mean_nobody_means_nobody(language, text, words):
    assert meant(text, language, words) == set()


def test_an_acronym_in_brackets_is_the_name_before_it():
    text = "The Portuguese Water Authority (PWA) opened a file. The PWA has since closed it."
    assert meant(text, "en", "PWA") == {"portuguese-water-authority"}


@pytest.mark.parametrize(
    "text",
    [
        "L'ASEP a perdu. L'Alliance des syndicats européens de la presse fait appel.",
        "L'UEJF a gagné en mai. L'Union des étudiants juifs de France s'en réjouit.",
    ],
)
def test_initials_are_the_body_that_the_article_spells_out(text):
    sentences = parse(text, find_sentences(text, language="fr"), language="fr")
    _, actors = resolve_actors(find_names(text, sentences, language="fr"), sentences=sentences, text=text)
    assert len(actors) == 1


def test_brothers_share_a_surname():
    text = "Callum and Rory McTavish founded WattWise. Callum left."
    assert meant(text, "en", "Callum") == {"callum-mctavish"}


SALIENCE = [
    # The noun is part of a name, and a court of another name is another court.
    ("fr", "La Commission européenne a infligé une amende à Lumigel, puis à Voltane. La commission dit attendre.",
     "La commission", {"european-commission"}),
    ("fr", "Le tribunal judiciaire de Paris a jugé Lumigel. Le distributeur Voltane jubile. Le tribunal attend.",
     "Le tribunal", {"tribunal-judiciaire-de-paris"}),
    ("fr", "Le tribunal de commerce de Lyon a jugé Lumigel. La cour d'appel se prononcera en mai.",
     "La cour d'appel", set()),
    ("fr", "Lumigel a perdu. Le distributeur Voltane s'en réjouit. La cour a tranché.", "La cour", set()),
    ("en", "The European Commission fined Lumigel. Voltane, a rival, cheered. The commission would not comment.",
     "The commission", {"european-commission"}),
    # What the register says of a person is not all that is true of it, unless it is an office.
    ("fr", "Kim Beom-su a été arrêté. Le milliardaire conteste.", "Le milliardaire", {"kim-beom-su"}),
    ("fr", "La juge Claire Vasseur a condamné Paul Ménard en mai. Le milliardaire conteste.", "Le milliardaire",
     {"paul-menard"}),
    ("fr", "La juge Claire Vasseur a condamné Anne Tessier. Jeanne Morel, une porte-parole, nie. La juge refuse.",
     "La juge", {"claire-vasseur"}),
    # The start-up is whom the article is about, however big the register thinks it.
    ("en", "The labels sued Napster. Napster was two years old. They hated the start-up.",
     "the start-up", {"napster"}),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "words", "actors"), SALIENCE)
def test_one_score_of_facts_names_and_presence_tells_who_is_meant(language, text, words, actors):
    assert meant(text, language, words) == actors


PROTAGONIST = """Lumigel a perdu son procès. La plainte contre Lumigel date de mai, et Lumigel a fait appel.

Voltane fabrique des lampes en Belgique. Elle emploie cent personnes. L'usine est à Namur.

Le marché est petit. {}"""


@pytest.mark.parametrize("words", ["L'entreprise", "Le groupe", "La société", "La jeune pousse"])
def test_far_from_every_name_a_bare_noun_means_whom_the_article_is_about(words):
    assert meant(PROTAGONIST.format(f"{words} réclame deux millions."), "fr", words) == {"lumigel"}


def test_the_title_says_whom_the_article_is_about():
    text = "Voltane a écrit à Lumigel, et Lumigel à Voltane.\n\nRien.\n\nL'avenir est flou. Le groupe a porté plainte."
    sentences = parse(text, find_sentences(text, language="fr"), language="fr")
    mentions = find_names(text, sentences, language="fr")
    for title, who in (("Voltane perd patience", "voltane"), ("La patience de Lumigel", "lumigel")):
        references, _ = resolve_actors(mentions, sentences=sentences, text=text, title=title)
        assert [one.actor for one in references if one.text == "Le groupe"] == [who]


def test_an_object_draws_on_the_protagonist_and_a_possessive_on_its_own_clause():
    text = "Lumigel a nié. Lumigel a payé, et Lumigel a servi Google. Meta l'a attaqué et a retiré sa plainte."
    assert meant(text, "fr", "l'") == {"lumigel"}
    assert meant(text, "fr", "sa") == {"meta"}


FRENCH_GENDER = [
    ("La société Lumigel a menti. La Cnil lui a infligé une amende.", "lui", {"lumigel"}),
    ("Le groupe Lumigel a fui. L'entreprise nie. Jeudi, elle a fait appel.", "elle", {"lumigel"}),
    ("L'agence Lumigel vend des photos. L'agence a porté plainte contre Google.", "L'agence", {"lumigel"}),
    ("Lumigel est un forum. Le forum a porté plainte contre Google.", "Le forum", {"lumigel"}),
    ("Jeanne Morel accuse Paul Ménard. Elle a écrit à la Cnil.", "Elle", {"jeanne-morel"}),
]


@pytest.mark.parametrize(("text", "words", "actors"), FRENCH_GENDER)
def test_the_gender_of_a_body_is_that_of_the_noun_it_was_last_called_by(text, words, actors):
    assert meant(text, "fr", words) == actors


def test_whose_a_rival_is_does_not_act_in_its_place():
    text = "Glovo a perdu. Son concurrent Just Eat lui réclame un million."
    assert meant(text, "fr", "lui") == {"glovo"}


def test_in_a_portrait_he_is_the_protagonist_however_long_ago_the_name_stood():
    text = "Pavel Durov a été mis en examen. Pavel Durov nie.\n\nEn prison ?\n\nNon.\n\nPas encore.\n\nIl a été libéré."
    assert meant(text, "fr", "Il") == {"pavel-durov"}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Michael Dell founded Dell in 1984. Mr Dell stepped down in 2004."),
        ("fr", "Michael Dell a fondé Dell en 1984. M. Dell est parti en 2004."),
    ],
)
def test_a_title_makes_a_firms_name_its_founders(language, text):
    assert meant(text, language, "Dell") == {"michael-dell"}


DEMONYMS = [
    ("Apple et Spotify se disputent. Le californien a lancé un service.", "Le californien", {"apple"}),
    ("Apple et Spotify se disputent. Bruxelles a donné raison au suédois.", "suédois", {"spotify"}),
    ("Qualcomm a battu Arm. Le britannique a fait appel.", "Le britannique", {"arm"}),
    ("Paul Ménard a quitté Intel. Le Français a porté plainte.", "Le Français", {"paul-menard"}),
    ("Intel conteste. Le droit français a changé.", "français", set()),
]


@pytest.mark.parametrize(("text", "words", "actors"), DEMONYMS)
def test_a_nations_adjective_alone_is_the_firm_or_the_person_of_that_nation(text, words, actors):
    assert meant(text, "fr", words) == actors


def test_two_words_beside_a_person_are_a_person():
    text = "Ils ont payé Alexeï Belan et Karim Baratov. L'homme a été arrêté. Belan a fui."
    sentences = parse(text, find_sentences(text, language="fr"), language="fr")
    _, actors = resolve_actors(find_names(text, sentences, language="fr"), sentences=sentences, text=text)
    assert {actor.name: actor.kind for actor in actors} == dict.fromkeys(["Alexeï Belan", "Karim Baratov"], "person")


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("fr", "Tom Reyes et Ada Quill ont fondé Voltane. En mai, le duo a racheté Intel.", "le duo"),
        ("en", "Tom Reyes and Ada Quill left Apple. In May the pair founded Voltane.", "the pair"),
    ],
)
def test_a_duo_is_the_two_who_were_named_together(language, text, words):
    assert meant(text, language, words) == {"tom-reyes", "ada-quill"}
