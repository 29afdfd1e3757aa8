"""What a comparison of two reports may see: each fact has a name, a weight, and why it weighs so."""

from __future__ import annotations

from typing import NamedTuple

NEVER = -1000


class Fact(NamedTuple):
    """One thing a comparison saw: its name, its weight, and why it weighs so."""

    name: str
    weight: int
    why: str


OTHER_DAYS = Fact("days", NEVER, "the days they give exclude each other")
NOT_YET = Fact("days", NEVER, "one was told as past before the other happened")
OTHER_PARTIES = Fact("parties", NEVER, "the same role is played by somebody else")
OTHER_VENUE = Fact("venue", NEVER, "they are before different courts or authorities")
OTHER_COURT = Fact("venue", -1, "they are before different courts, as one of them may be misread")
OTHER_THING = Fact("object", NEVER, "they are about different things")
OPPOSITE = Fact("outcome", NEVER, "they end in opposite ways")
OTHER_KIND = Fact("kind", NEVER, "kinds that tell different things")
OTHER_STEP = Fact("class", NEVER, "one undoes what the other does, or does something else")
IN_ORDER = Fact("order", NEVER, "one is told to come after the other")

SAME_DAY = Fact("days", 4, "both give the same day")
SAMEWEEK = Fact("days", 3, "their days agree to within a week")
SAME_MONTH = Fact("days", 2, "their days agree to within a month")
SAME_SEASON = Fact("days", 2, "their days agree to within a season")
SAME_YEAR = Fact("days", 1, "their days agree to within a year")
INSIDE = Fact("days", 2, "the month of one lies in the year of the other")
JUST_BEFORE = Fact("days", 2, "undated, and published in the week after the other")
SAME_NEWS = Fact("days", 2, "both undated, in articles of one week")
BOTH_PARTIES = Fact("parties", 4, "the same parties play the same roles")
ONE_PARTY = Fact("parties", 2, "one party plays the same role, the other is told by one report at most")
ONE_OF_MANY = Fact("parties", 1, "one party plays the same role, as it may with many others")
EITHER_SIDE = Fact("parties", 1, "one party is heard, wins or loses in both")
THE_ONE = Fact("parties", 3, "the same person leaves or takes the post")
SAME_HOUSE = Fact("parties", 4, "a party or who heads or owns it plays the same role")
SAME_CAST = Fact("parties", 2, "each article names everybody that the other puts in it")
BOTH_SIDES = Fact("parties", 4, "one names who decides, one whom, and each article names both")
NOBODY_ELSE = Fact("parties", 3, "one names nobody, and each article names everybody that the other puts in it")
OPPONENTS = Fact("parties", 3, "each names another side, and each article names both")
FOR_HIS_HOUSE = Fact("parties", 1, "a person does it in one and a house or an office in the other, to nobody else")
ACROSS = Fact("parties", 1, "one party in common, whose side is not told alike")
BOTH_TOO = Fact("parties", 3, "and their articles tell one story of both")
ONE_STORY = Fact("parties", 2, "and their articles tell one story")
SOMEBODY = Fact("parties", 2, "one names nobody, or each another side, and their articles tell one story")
SAME_CAST_TOO = Fact("parties", 4, "and each article names everybody that the other puts in it")
NAMELESS = Fact("parties", 3, "one article tells it again and names nobody")
SWAPPED = Fact("parties", 2, "the same parties, with their roles swapped")
MISREAD = Fact("parties", 1, "somebody else plays the same role, but each article tells but one such thing")
SAME_WORD = Fact("class", 1, "the same class of verb")
OTHER_WORD = Fact("class", -1, "another class of verb")
HEARD = Fact("class", -2, "one tells who was heard, the other what was held")
KINDRED = Fact("kind", -1, "kinds that are easily taken for each other, but not the same")
OTHER_SIDE = Fact("kind", -2, "one tells what was done, the other what was said or made of it")
ALONE = Fact("article", 3, "neither article tells anything else that they did in those days")
ONLY = Fact("article", 3, "each article tells but one such thing of them at that time")
SAME_VENUE = Fact("venue", 1, "before the same court or authority")
SAME_THING = Fact("object", 3, "about the same thing")
SAME_AMOUNT = Fact("amount", 3, "the same amount")
RARE_AMOUNT = Fact("amount", 4, "the same amount, to more than one digit")
OTHER_AMOUNT = Fact("amount", -2, "another amount")
OTHER_SUM = Fact("amount", -1, "another amount, which is not what it is about")
SAME_COUNT = Fact("count", 2, "the same count")
OTHER_COUNT = Fact("count", -1, "another count")
SAME_OUTCOME = Fact("outcome", 1, "the same outcome")
NO_RIVAL = Fact("rivals", 3, "nothing else that is told of them could be meant")
SAME_TEXT = Fact("text", 7, "told in the same words, letter for letter")
OTHER_DATE = Fact("article", -3, "told by one article, which gives them two dates")
ONE_BREATH = Fact("article", -2, "told by one sentence with two verbs")
SAME_ARTICLE = Fact("article", 2, "told by one article without setting them apart")
