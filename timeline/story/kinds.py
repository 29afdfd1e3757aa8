"""A kind, or a class of the lexicon, in; the kinds and classes that may tell the same happening out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.model import Kind

if TYPE_CHECKING:
    from collections.abc import Mapping

CLIQUES = (
    (Kind.LAWSUIT, Kind.COMPLAINT, Kind.CHARGE),
    (Kind.COMPLAINT, Kind.INVESTIGATION, Kind.CHARGE),
    (Kind.RULING, Kind.FINE, Kind.SETTLEMENT),
    (Kind.RULING, Kind.BAN),
    (Kind.POLICY, Kind.BAN, Kind.REGULATION),
    (Kind.ACQUISITION, Kind.INVESTMENT, Kind.PARTNERSHIP),
    (Kind.SETTLEMENT, Kind.PARTNERSHIP),
    (Kind.DEPARTURE, Kind.LAYOFFS),
    (Kind.FOUNDING, Kind.LAUNCH),
)
"""Kinds that two languages, or two desks, may choose for one happening: whatever two of one line.

Who settles with an authority was ruled against or fined by it, who settles with another company agrees with it; but an
agreement is no fine. So kinship is not handed on: a happening is told by kinds that are all kin to one another.
"""

KIN: Mapping[Kind, frozenset[Kind]] = {
    kind: frozenset((kind, *(other for clique in CLIQUES if kind in clique for other in clique))) for kind in Kind
}
"""The kinds that may tell what a kind tells, itself among them."""

_CASE = frozenset({Kind.LAWSUIT, Kind.COMPLAINT, Kind.CHARGE, Kind.INVESTIGATION, Kind.HEARING, Kind.APPEAL, Kind.FINE})
_LOOSE = (
    *((Kind.STATEMENT, kind) for kind in Kind if kind is not Kind.HEARING),
    *((Kind.OTHER, kind) for kind in Kind),
    *((Kind.POLICY, kind) for kind in Kind if kind not in _CASE),
    (Kind.PARTNERSHIP, Kind.BAN),
    (Kind.PARTNERSHIP, Kind.LAUNCH),
    (Kind.NEGOTIATION, Kind.ACQUISITION),
    (Kind.NEGOTIATION, Kind.PARTNERSHIP),
    (Kind.NEGOTIATION, Kind.SETTLEMENT),
    (Kind.SETTLEMENT, Kind.ACQUISITION),
    (Kind.COMPLAINT, Kind.RULING),
    (Kind.REGULATION, Kind.RULING),
    (Kind.DEPARTURE, Kind.APPOINTMENT),
)

LOOSE: Mapping[Kind, frozenset[Kind]] = {
    kind: frozenset(other for pair in _LOOSE if kind in pair for other in pair) - KIN[kind] for kind in Kind
}
"""The kinds that may yet tell what a kind tells where much else says so: an act, and the words that make it known.

The steps of a case exclude one another: a suit of one day is not its appeal, nor the ruling.
"""

WORDS = frozenset({Kind.STATEMENT, Kind.OTHER})
"""Kinds that tell the least of what was done, so that another one tells it where there is one."""

NEAR: Mapping[Kind, frozenset[Kind]] = {kind: frozenset().union(*(KIN[other] for other in KIN[kind])) for kind in Kind}
"""The kinds that an event may be shown as which a report of this kind could join: kin of its kin."""

MUTUAL = frozenset({Kind.PARTNERSHIP, Kind.NEGOTIATION, Kind.SETTLEMENT, Kind.HEARING})
"""Kinds in which the parties may be told in any order."""

BENCH = frozenset({Kind.RULING, Kind.FINE, Kind.HEARING, Kind.APPEAL})
"""Kinds in which a court that acts is the place it is decided at, whether told as agent or as venue."""

_WORDS: Mapping[str, tuple[str, ...]] = {
    "announce": ("say", "publish", "firm_tells", "disclose"),
    "appoint": ("hire_person", "hand_post", "entrust", "make_person"),
    "arrest": ("arrest_person", "be_held", "police_take"),
    "acquire": ("sell", "change_hands", "merge", "merge_firms", "acquire_firm", "deal_done"),
    "ban": ("banned", "power_shuts", "platform_bans", "recall"),
    "breach": ("suffer", "strike_down"),
    "break": ("accord_ends", "drop_firm"),
    "change": ("change_fee", "change_terms", "fee_moves"),
    "charge": ("be_charged", "charge_by", "charge_person"),
    "complain": ("ask_authority", "be_complained", "complain_of", "go_to_authority", "refer"),
    "convict": ("be_convicted", "convict_somebody", "court_convicts"),
    "dismiss_person": ("part_ways", "send_away"),
    "drop_charges": ("drop_charges_by",),
    "drop_deal": ("deal_fails", "deal_off"),
    "drop_suit": ("drop_suit_against", "drop_own"),
    "fail": ("bank_fails", "firm_fails", "firm_gives_up"),
    "fails": ("down", "network_falls", "stopped", "go_wrong"),
    "fine": ("be_fined", "must_pay"),
    "for_sale": ("seek_buyer",),
    "found": ("born", "born_firm", "born_named", "borne", "found_firm", "found_named"),
    "free": ("free_person", "go_free"),
    "hand_over": ("hand_over_person",),
    "hear": ("hear_by", "hear_person", "court_looks", "lawmakers_hear"),
    "invest": ("raise", "back", "invest_share"),
    "investigate": ("authority_comes", "authority_looks", "authority_opens", "be_investigated", "lawmakers_look"),
    "launch": ("come_out", "firm_arrives", "launch_product", "product_arrives"),
    "layoff": ("shed_jobs", "jobs_go"),
    "leak_data": ("data_get_out",),
    "leave": ("give_up",),
    "legislate": ("chamber_passes", "crowd_votes", "law", "lawmakers_act", "lawmakers_pass", "invoke_law"),
    "overturn": ("overturn_by",),
    "accuse": ("be_accused",),
    "partner": ("accord_binds", "choose_firm", "firms_agree", "pick_firm"),
    "settle": ("settled_by", "settles_itself", "pay_somebody", "undertake"),
    "succeed": ("replaces_person", "step_in"),
    "sue": ("be_sued", "sue_by", "sue_somebody", "court_complaint", "attack_somebody", "attack_deal"),
    "trial": ("session", "be_tried"),
    "unban": ("reinstate_firm",),
    "walkout": ("staff_acts", "strike_hits"),
}

SAME_AS: Mapping[str, str] = {other: word for word, others in _WORDS.items() for other in others}
"""Classes of the lexicon that tell one thing from two sides, with two words, or in two constructions."""

BY_WHOM = frozenset({"testify"})
"""Classes that are told apart by their agent alone: who testifies does so for, against and about many."""

FROM_THE_OTHER_SIDE = frozenset({"leave"})
"""Classes whose agent is the patient of its sisters: who leaves is who is dismissed."""
