"""How true a sentence says its event is, by families of wording: other sentences than those of tests/gold."""

import pytest

from timeline.find.actions import find_actions
from timeline.find.sentences import find_sentences
from timeline.find.syntax import parse

# status, words that tell the event, sentence
EN = [
    ("occurred", "sued", "Apple sued Google in March."),
    ("occurred", "sued", "The regulator sued to block the deal; a hearing is scheduled for April."),
    ("occurred", "settled", "Google told the judge that it had settled the lawsuit."),
    ("occurred", "bought", "Apple bought the firm it had planned to sue."),
    ("planned", "sue", "Apple plans to sue Google."),
    ("planned", "buy", "Microsoft will soon buy the studio."),
    ("planned", "fire", "Amazon is going to fire the engineer."),
    ("planned", "sue", "Its plan to sue Google was leaked."),
    ("planned", "hearing", "The hearing will take place in May."),
    ("planned", "trial", "The trial is set to open on Monday."),
    ("possible", "sue", "Apple may sue Google."),
    ("possible", "buy", "Microsoft is considering an offer to buy the studio."),
    ("possible", "sue", "Unless Google pays, Apple will sue Google."),
    ("possible", "sue", "Apple will sue Google if the talks fail."),
    ("possible", "sue", "Apple threatened to sue Google."),
    ("denied", "sued", "Apple has never sued Google."),
    ("denied", "buying", "Microsoft denied having considered buying the studio."),
    ("denied", "sue", "Apple refused to sue Google."),
    ("denied", "sued", "Nobody has sued Google."),
    ("alleged", "hacked", "Apple accused Google of having hacked its servers."),
    ("alleged", "hacked", "Google is accused of having hacked Apple."),
    ("alleged", "hacked", "Apple alleges that Google hacked its servers."),
    ("possible", "fire", "Will Apple fire its chief executive?"),
    ("possible", "appeal", "An appeal cannot be excluded."),
    ("denied", "sue", "Apple dropped its plan to sue Google."),
    ("alleged", "hacked", "The group is said to have hacked Apple."),
    ("occurred", "dropped", "The case, dropped by Apple in May, had been weak."),
    ("occurred", "spurned", "The bid that Ocado spurned in May was low."),
    ("occurred", "collapse", "The collapse of the bid came in May."),
    ("occurred", "set", "The judgment was set aside in May."),
    ("denied", "signed", "No deal was signed between Reddit and Google."),
]
FR = [
    ("occurred", "attaqué", "Apple a attaqué Google en justice en mars."),
    ("occurred", "racheté", "Apple a racheté la société qu'elle comptait attaquer."),
    ("planned", "racheter", "Microsoft va racheter le studio."),
    ("planned", "licencier", "Amazon s'apprête à licencier 300 salariés."),
    ("planned", "racheter", "Microsoft compte racheter le studio."),
    ("planned", "racheter", "Microsoft a confirmé son intention de racheter le studio."),
    ("planned", "rachètera", "Microsoft rachètera le studio en juin."),
    ("planned", "procès", "Le procès doit commencer en mai."),
    ("planned", "audience", "L'audience est prévue en mai."),
    ("possible", "racheter", "Microsoft pourrait racheter le studio."),
    ("possible", "racheter", "Microsoft n'exclut pas de racheter le studio."),
    ("possible", "faire appel", "Si Google gagne, Apple devrait faire appel."),
    ("possible", "racheter", "Microsoft menace de racheter le studio."),
    ("denied", "racheté", "Microsoft n'a pas racheté le studio."),
    ("denied", "racheter", "Microsoft a refusé de racheter le studio."),
    ("denied", "racheté", "Microsoft dément avoir racheté le studio."),
    ("denied", "racheter", "Microsoft a préféré ne pas racheter le studio."),
    ("alleged", "piraté", "Google aurait piraté les serveurs d'Apple."),
    ("alleged", "piraté", "Apple accuse Google d'avoir piraté ses serveurs."),
    ("alleged", "piraté", "Google est soupçonné d'avoir piraté Apple."),
    ("alleged", "piraté", "Apple affirme que Google a piraté ses serveurs."),
    ("planned", "rachat", "Le projet de rachat du studio par Microsoft a fuité."),
    ("possible", "licencier", "Apple va-t-elle licencier son patron ?"),
    ("occurred", "racheter", "Microsoft a pu racheter le studio."),
    ("occurred", "licencier", "Amazon a dû licencier 300 salariés."),
    ("denied", "racheter", "Microsoft n'a pas pu racheter le studio."),
    ("possible", "racheter", "Microsoft peut racheter le studio."),
]
ROWS = [("en", *row) for row in EN] + [("fr", *row) for row in FR]


@pytest.mark.parametrize(("language", "status", "words", "text"), ROWS, ids=[row[3] for row in ROWS])
def test_the_words_around_an_event_say_how_true_it_is(language, status, words, text):
    sentences = parse(text, find_sentences(text, language=language), language=language)
    found = [action for action in find_actions(text, sentences, language=language) if words in action.text]
    assert found, "no event"
    assert min(found, key=lambda action: len(action.text)).status.value == status
