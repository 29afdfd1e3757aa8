"""A timeline in, the columns that the page's script reads out: short, sorted, and plain."""

from __future__ import annotations

from datetime import date
from itertools import combinations
from typing import TYPE_CHECKING, Any, Final

from timeline.model import ActorKind, Kind, Role, Status
from timeline.render.figure import COLOURS, SYMBOLS
from timeline.render.links import safe_link
from timeline.render.marks import FAMILY, lanes, mark
from timeline.render.plain import plain
from timeline.render.words import called

if TYPE_CHECKING:
    from timeline.model import Actor, Article, Claim, Event, Timeline
    from timeline.when import When

FORMS: Final = ("day", "within", "period", "since", "until", "none")
KINDS: Final = tuple(Kind)
STATUSES: Final = tuple(Status)
ROLES: Final = tuple(Role)
_EPOCH: Final = date(1970, 1, 1)
_KNOTS: Final = 36  # actors that the network shows: more cannot be read

Columns = dict[str, list[Any]]


def in_order(timeline: Timeline) -> tuple[Event, ...]:
    """The events as the page counts them: by first day, then last; undated ones last, as the timeline has them."""

    def key(event: Event) -> tuple[bool, date, date]:
        when = event.when
        return (not when.known, when.earliest or when.latest or date.max, when.latest or when.earliest or date.max)

    return tuple(sorted(timeline.events, key=key))


def page_data(timeline: Timeline, events: tuple[Event, ...], code: str) -> dict[str, Any]:
    """Everything the script needs, a column a field; ids become positions, days become days since 1970."""
    actors = {actor.id: index for index, actor in enumerate(timeline.actors)}
    articles = {article.id: index for index, article in enumerate(timeline.articles)}
    disputes = {dispute.id: index for index, dispute in enumerate(timeline.disputes)}
    told = {claim.id: claim for claim in timeline.claims}
    used = [told[one] for one in dict.fromkeys(one for event in events for one in event.claims) if one in told]
    claims = {claim.id: index for index, claim in enumerate(used)}
    order = lanes(timeline)
    return {
        "kinds": KINDS,
        "statuses": STATUSES,
        "roles": ROLES,
        "forms": FORMS,
        "families": [[name, COLOURS[name], SYMBOLS[name]] for name in COLOURS],
        "family": [list(COLOURS).index(FAMILY[kind]) for kind in KINDS],
        "lanes": [actors[one] for one in order],
        "bench": [actors[one.id] for one in timeline.actors if one.kind in (ActorKind.COURT, ActorKind.REGULATOR)],
        "actors": {
            "id": [actor.id for actor in timeline.actors],
            "name": list(called(timeline, code).values()),
            "kind": [actor.kind for actor in timeline.actors],
            "aliases": [plain(" ".join((actor.name, *actor.aliases))) for actor in timeline.actors],
            "place": _places(timeline.actors, events, order[:_KNOTS]),
        },
        "articles": _articles(timeline.articles),
        "disputes": [[plain(one.title) or plain(one.id), plain(one.stage), one.id] for one in timeline.disputes],
        "events": _events(events, actors, claims, disputes),
        "claims": _claims(used, actors, articles) | {"order": _order(used, events)},
    }


def _days(day: date | None) -> int | None:
    return (day - _EPOCH).days if day else None


def _between(when: When) -> list[int | None] | None:
    return [_days(when.earliest), _days(when.latest)] if when.known else None


def _articles(articles: tuple[Article, ...]) -> Columns:
    return {
        "title": [plain(one.title) for one in articles],
        "link": [safe_link(one.source) for one in articles],
        "source": [plain(one.source) for one in articles],
        "publisher": [plain(one.publisher or "") for one in articles],
        "published": [_days(one.published) for one in articles],
        # Of a day that only other articles imply, the days it must lie between.
        "within": [None if one.published else _between(one.published_within) for one in articles],
        "from": [one.published_from for one in articles],
        "language": [one.language for one in articles],
    }


def _events(
    events: tuple[Event, ...], actors: dict[str, int], claims: dict[str, int], disputes: dict[str, int]
) -> Columns:
    marks = [mark(event) for event in events]
    return {
        "id": [event.id for event in events],
        "kind": [KINDS.index(event.kind) for event in events],
        "status": [STATUSES.index(event.status) for event in events],
        "title": [plain(event.title) for event in events],
        "first": [_days(event.when.earliest) for event in events],
        "last": [_days(event.when.latest) for event in events],
        "form": [FORMS.index(one.form) for one in marks],
        # A single day's EDTF says nothing new.
        "edtf": ["" if one.form == "day" else event.when.edtf for event, one in zip(events, marks, strict=True)],
        "deduced": [int(event.when.deduced) for event in events],
        "people": [
            [
                part
                for actor, role in event.participants
                if actor in actors
                for part in (actors[actor], ROLES.index(role))
            ]
            for event in events
        ],
        "claims": [[claims[one] for one in event.claims if one in claims] for event in events],
        "sources": [event.sources for event in events],
        "conflicts": [
            [
                [one.on, plain(one.why), [claims[told] for told in one.claims if told in claims]]
                for one in event.conflicts
            ]
            for event in events
        ],
        "dispute": [disputes.get(event.dispute or "", -1) for event in events],
    }


def _claims(claims: list[Claim], actors: dict[str, int], articles: dict[str, int]) -> Columns:
    return {
        "article": [articles[claim.article] for claim in claims],
        "quote": [_quote(claim) for claim in claims],
        "status": [STATUSES.index(claim.status) for claim in claims],
        "by": [actors.get(claim.attributed_to or "", -1) for claim in claims],
        "rule": [plain(claim.time.rule) if claim.time else "" for claim in claims],
        "value": [plain(claim.time.value) if claim.time else "" for claim in claims],
        "anchor": [claim.time.anchor if claim.time else None for claim in claims],
        "first": [_days(claim.when.earliest) for claim in claims],
        "last": [_days(claim.when.latest) for claim in claims],
        "edtf": [claim.when.edtf for claim in claims],
    }


def _order(claims: list[Claim], events: tuple[Event, ...]) -> list[Any]:
    """What a claim says of its order, as the event it stands before (-1) or after (1): `[1, 7]`; 0 for nothing."""
    if not any("order" in claim.details for claim in claims):
        return [0] * len(claims)
    place = {claim: index for index, event in enumerate(events) for claim in event.claims}
    found: list[Any] = []
    for claim in claims:
        relation, _, other = claim.details.get("order", "").partition(" ")
        sign = -1 if relation == "before" or relation.startswith("-") else 1
        found.append([sign, place[other]] if other in place else 0)
    return found


def _quote(claim: Claim) -> list[str]:
    """The quote, cut in three around its date words; in one where they are not in it."""
    time = claim.time
    if time is None or not claim.start <= time.start < time.end <= claim.end:
        return [plain(claim.quote)]
    first, last = time.start - claim.start, time.end - claim.start
    # White space at a cut is part of the sentence: `plain` would take it away.
    return [
        plain(claim.quote[:first] + "|")[:-1],
        plain(claim.quote[first:last]),
        plain("|" + claim.quote[last:])[1:],
    ]


def _places(actors: tuple[Actor, ...], events: tuple[Event, ...], order: tuple[str, ...]) -> list[list[int] | None]:
    """Where the most active actors stand in the network, in thousandths; always the same for the same timeline."""
    import networkx as nx

    network: nx.Graph[str] = nx.Graph()
    network.add_nodes_from(order)
    for event in events:
        people = sorted({actor for actor, _ in event.participants} & set(order))
        for one, other in combinations(people, 2):
            known = network.get_edge_data(one, other, {"weight": 0})
            network.add_edge(one, other, weight=known["weight"] + 1)
    for _, _, facts in network.edges(data=True):
        facts["weight"] **= 0.5
    # Those who meet nobody would fly away: a thin thread, which is not drawn, holds them.
    threads = [min(part, key=order.index) for part in nx.connected_components(network)]
    network.add_edges_from((order[0], one, {"weight": 0.5}) for one in threads if one != order[0])
    if len(network) < 2:  # noqa: PLR2004  # one alone stands in the middle
        spots: dict[str, tuple[float, float]] = dict.fromkeys(network, (0.5, 0.5))
    else:
        spots = _spread(nx.spring_layout(network, seed=1, iterations=150, k=2.2 / len(network) ** 0.5))
    return [[round(1000 * value) for value in spots[one.id]] if one.id in spots else None for one in actors]


def _spread(spots: dict[str, Any]) -> dict[str, tuple[float, float]]:
    """The spots in the unit square, halfway between where they fell and an even spacing, so that crowds open."""
    axes = []
    for axis in (0, 1):
        fell = {name: float(spot[axis]) for name, spot in spots.items()}
        low, wide = min(fell.values()), (max(fell.values()) - min(fell.values())) or 1.0
        even = {
            name: rank / (len(fell) - 1) for rank, name in enumerate(sorted(fell, key=lambda one: (fell[one], one)))
        }
        axes.append({name: (even[name] + (fell[name] - low) / wide) / 2 for name in fell})
    return {name: (axes[0][name], axes[1][name]) for name in spots}
