"""A bare date goes on from the story told before it: the days of each, in order."""

from __future__ import annotations

from datetime import date

import pytest

from timeline.find.dates import find_dates
from timeline.resolve.dates import resolve_dates

STORIES = [
    # A story told in its order goes on over a new paragraph.
    (
        "en",
        "2012-06-20",
        "On Jan. 3, 2010, it fired them. On Feb. 3 they sued.\n\nOn Feb. 12 the two opened a studio.",
        "2010-01-03 2010-02-03 2010-02-12",
    ),
    # What is of these weeks is news, whatever was told before.
    (
        "en",
        "2012-06-20",
        "On March 1, 2010, it fired them. On May 3, 2010, they sued.\n\nOn June 14 the two sides settled.",
        "2010-03-01 2010-05-03 2012-06-14",
    ),
    # What opens its sentence in the past cannot lie ahead: neither can the month that it hangs on.
    (
        "fr",
        "2012-06-20",
        "Ils furent renvoyés en mars 2010.\n\nTout changea en avril. Il répliqua le 9. En fin d'année, il a gagné.",
        "2010-03 2010-04 2010-04-09 2010-10/2010-12",
    ),
    ("en", "2019-06-20", "It sued in April. That December it won.", "2018-04 2018-12"),
    # What is planned does lie ahead.
    ("en", "2019-06-20", "It sued in April. The trial opens that December.", "2019-04 2019-12"),
    (
        "fr",
        "2019-06-20",
        "Elle a annoncé en avril la fermeture du site à la fin de l'année.",
        "2019-04 2019-10/2019-12",
    ),
    # A participle, or what somebody had done, tells what was before.
    ("fr", "2019-06-20", "La cour, saisie en janvier, a tranché le 14 novembre 2018.", "2018-01 2018-11-14"),
    ("en", "2021-04-15", "In September 2018 he sued the studio, which had fired him in June.", "2018-09 2018-06"),
    ("fr", "2021-04-15", "En mars 2010, le jeu, sorti en novembre, était en tête.", "2010-03 2009-11"),
    ("en", "2021-04-15", "In March 2010 it sued before a judge, who ruled in June.", "2010-03 2010-06"),
    # What is told in passing with a year alone is nothing to count days from.
    (
        "fr",
        "2014-11-27",
        "Le juge a tranché le 3 juillet.\n\nNormex, racheté en 2011, a fait appel huit jours plus tard.",
        "2014-07-03 2011 2014-07-11",
    ),
    (
        "fr",
        "2009-05-14",
        "Le juge a tranché le 8 janvier. La direction, nommée à l'été 2007, a cédé un mois plus tard.",
        "2009-01-08 2007-22 2009-02",
    ),
    # What had been a year before what had been.
    (
        "en",
        "2022-07-07",
        "It lost Thursday. It had been fined in May 2020. A year earlier it had won.",
        "2022-07-07 2020-05 2019",
    ),
    # Since a month nothing is on the same day.
    (
        "en",
        "2021-02-04",
        "He left on Monday. He had led it since May 2011. An heir was named the same day.",
        "2021-02-01 2011-05/.. 2021-02-01",
    ),
    # It is not said how far the story has come: a month near the publication is of the news.
    (
        "en",
        "2022-01-27",
        "It was bought in September 2020. Some months later it fell. In December it sued.",
        "2020-09 None 2021-12",
    ),
    # Before the month is over lies after what was told.
    (
        "en",
        "2016-11-13",
        "It fell on Sept. 5. Before the end of the month it rose.",
        "2016-09-05 2016-09-05/2016-09-30",
    ),
    # A month of the season told, and a year that only says which thing is meant.
    ("en", "2019-10-17", "In the spring of 2017 it signed. One Tuesday in April he left.", "2017-21 2017-04"),
    ("fr", "2019-10-17", "Au printemps 2017, il signait. Un mardi d'avril, il est parti.", "2017-21 2017-04"),
    ("en", "2022-03-24", "It owns a game that it released in June 2019. In March it sued.", "2019-06 2022-03"),
    (
        "fr",
        "2022-07-18",
        "Il a menti le 1er juin 2021. Il aidait les manifestants d'octobre 2020. Le 22 juin, il a perdu.",
        "2021-06-01 2020-10 2021-06-22",
    ),
    # The same day as what the story turned back to; until then, when.
    (
        "en",
        "2020-12-17",
        "It won last month. A month before, it had sued. It lost the same day.",
        "2020-11 2020-10 2020-10-01/2020-10-31",
    ),
    ("en", "2020-12-17", "He stayed until May 2019, when he quit.", "2019-05"),
    ("fr", "2020-12-17", "Il est resté jusqu'en mai 2019, quand il a démissionné.", "2019-05"),
    # A point in a number ends no clause.
    (
        "en",
        "2025-08-20",
        "It recalled 2.5 million phones in September. It paid $1.2m in October.",
        "2024-09 2024-10",
    ),
    # « est » helps a verb of the past; what is planned is only named.
    ("fr", "2025-08-20", "Il s'en est pris à elle en septembre. Elle est partie en octobre.", "2024-09 2024-10"),
    ("en", "2024-01-30", "They abandoned their planned merger in March.", "2023-03"),
    # A year that ends the sentence before is not beside its month; what somebody had done dates none of his deeds.
    ("en", "2011-04-28", "They are rivals since 1998. In October it sued.", "1998/.. 2010-10"),
    (
        "fr",
        "2014-10-02",
        "Le juge a tranché le 12 mars. X, qui avait congédié son avocat en janvier, a fait appel deux jours après.",
        "2014-03-12 2014-01 2014-03-14",
    ),
]


@pytest.mark.parametrize(("language", "published", "text", "days"), STORIES, ids=[row[2] for row in STORIES])
def test_a_story_goes_on(language, published, text, days):
    times = resolve_dates(find_dates(text, language=language), published=date.fromisoformat(published))
    assert " ".join(str(time.when.edtf) for time in times) == days
