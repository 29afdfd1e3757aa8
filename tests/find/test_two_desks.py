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
