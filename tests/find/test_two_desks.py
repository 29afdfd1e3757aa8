"""One event told by a French and by an English desk has one kind, and classes that may be one event."""

import pytest

from timeline.find.actions import find_actions
from timeline.find.sentences import find_sentences
from timeline.find.syntax import parse
from timeline.story.evidence import ANGLES, UNDOING
from timeline.story.kinds import SAME_AS

DESKS = [
    # What is an accusation elsewhere is a suit in court.
    ("Tesla a répliqué en justice.", "Tesla countersued Nikola.", "lawsuit"),
    ("Nikola s'en est pris à Tesla devant les tribunaux.", "Nikola sued Tesla.", "lawsuit"),
    ("Oracle a renoncé à poursuivre Apple.", "Oracle dropped its lawsuit against Apple.", "lawsuit"),
    # An authority concludes to a wrong; two firms conclude an agreement.
    ("La commission a conclu à une entente.", "The commission found that it was a cartel.", "ruling"),
    ("Le tribunal s'est rangé du côté de Dyson.", "The court sided with Dyson.", "ruling"),
    # What is made public is no launch unless it is a product.
    ("Le jugement a été rendu public.", "The terms were disclosed.", "statement"),
    ("Renault a rappelé 12 000 véhicules.", "Renault recalled its cars.", "ban"),
    ("Le jeu a disparu de la boutique.", "Valve removed the game from its store.", "ban"),
    ("Le gouvernement a invoqué une loi de 1952.", "The Dutch government invoked a law of 1952.", "regulation"),
    ("Le parquet a classé sans suite l'enquête.", "Prosecutors dropped the inquiry.", "investigation"),
    ("Google a présenté ses excuses.", "Google apologised to Apple.", "statement"),
    ("YouTube a effacé le message.", "YouTube removed the video.", "ban"),
    ("Broadcom a brandi une action.", "Broadcom threatened to sue.", "statement"),
    ("Le ministère a attaqué le rachat.", "The department sued to block the merger.", "lawsuit"),
    ("Quatre associations ont saisi la juridiction.", "Four associations sued.", "lawsuit"),
    ("Nokia s'est mis en vente.", "Nokia put itself up for sale.", "acquisition"),
    ("Google a pris Claire Martin comme directrice.", "Google appointed Claire Martin.", "appointment"),
    ("La Cnil a dépêché ses enquêteurs.", "The regulator opened an inquiry.", "investigation"),
    ("Le réseau s'est écroulé.", "The network collapsed.", "breach"),
    ("Le gouvernement a placé la société sous tutelle.", "The government took control of the firm.", "acquisition"),
]


def told(text, language):
    parsed = parse(text, find_sentences(text, language=language), language=language)
    return [
        (action.kind.value, action.details.get("class")) for action in find_actions(text, parsed, language=language)
    ]


@pytest.mark.parametrize(("french", "english", "kind"), DESKS, ids=[row[0] for row in DESKS])
def test_two_desks_tell_one_event_by_one_kind(french, english, kind):
    (one, word), (other, its) = told(french, "fr")[0], told(english, "en")[0]
    assert (one, other) == (kind, kind)
    word, its = SAME_AS.get(word, word), SAME_AS.get(its, its)
    assert word == its or (one in ANGLES and UNDOING.isdisjoint((word, its)))


ENGLISH = [
    # A pronoun stands for what was told before.
    ("The judge threw it out.", "The court rejected it.", "ruling"),
    ("Adobe called it off, and the merger was dead.", "Adobe abandoned the merger.", "acquisition"),
    ("The judge denied the motion to dismiss.", "The motion to dismiss was rejected.", "ruling"),
    ("Workday struck back in court.", "Workday countersued Oracle.", "lawsuit"),
    ("Twitter dismissed its suit against Meta.", "Twitter withdrew its complaint against Meta.", "lawsuit"),
    # What is threatened with is not done.
    ("Oracle threatened Google with legal action.", "Oracle issued a threat against Google.", "statement"),
    ("Apple came under fire from Google.", "Google criticised Apple.", "statement"),
    ("Google said sorry to Apple.", "Google apologised to Apple.", "statement"),
    ("The agency referred the matter to prosecutors.", "The agency handed its file to the police.", "complaint"),
    ("Google put Parler back in its store.", "Google lifted its ban on Parler.", "ban"),
    ("Uber paid Lyft 3 million.", "Uber settled with Lyft.", "settlement"),
    ("Volkswagen and Rivian created a joint venture.", "Volkswagen teamed up with Rivian.", "partnership"),
    ("Cook entered a guilty plea.", "Cook pleaded guilty to fraud.", "charge"),
    ("Altice decided not to appeal.", "Altice withdrew its appeal.", "appeal"),
    ("JetBlue gave up trying to buy Spirit.", "JetBlue abandoned the merger.", "acquisition"),
    ("The resignation took effect.", "The resignation came as a surprise.", "departure"),
    ("Visa found itself in the sights of the regulator.", "The regulator investigated Visa.", "investigation"),
    ("Biden put his signature to the bill.", "Biden signed the bill.", "regulation"),
]


@pytest.mark.parametrize(("daily", "wire", "kind"), ENGLISH, ids=[row[0] for row in ENGLISH])
def test_an_idiom_tells_what_the_plain_word_tells(daily, wire, kind):
    (one, word), (other, its) = (next(row for row in told(text, "en") if row[0] != "other") for text in (daily, wire))
    assert (one, other) == (kind, kind)
    word, its = SAME_AS.get(word, word), SAME_AS.get(its, its)
    assert word == its or (one in ANGLES and UNDOING.isdisjoint((word, its)))
