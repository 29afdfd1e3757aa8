from datetime import date

import networkx as nx
import pytest
from hypothesis import given

from tests.story.made import article, claim, timelines, told
from timeline.model import Kind
from timeline.story import graph, query

A, B = article("alpha", published="2024-03-12"), article("beta", published="2024-04-02")
SUED = claim(A, "lawsuit", "2020-08-13", agent="epic-games", patient="apple", title="Epic Games attaque Apple")
FINED = claim(A, "fine", "2024-03-04", agent="european-commission", patient="apple")
BANNED = claim(A, "ban", "2020-08", agent="google", object="fortnite", patient="epic-games")
JOINED = claim(B, "partnership", "2024", agent="google", counterparty="european-commission", status="planned")
SAID = claim(B, "statement", "", agent="tim-sweeney")
ALL = told(A, B, SUED, FINED, BANNED, JOINED, SAID)


def kinds(timeline):
    return {event.kind.value for event in timeline.events}


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ({}, {"lawsuit", "fine", "ban", "partnership", "statement"}),
        ({"actors": "apple"}, {"lawsuit", "fine"}),
        ({"actors": ["apple", "epic-games"]}, {"lawsuit"}),
        ({"actors": "apple", "with_": ["google", "european-commission"]}, {"fine"}),
        ({"kind": [Kind.BAN, "fine"]}, {"ban", "fine"}),
        ({"status": "planned"}, {"partnership"}),
        ({"since": date(2024, 1, 1)}, {"fine", "partnership"}),
        ({"since": date(2024, 2, 1)}, {"fine", "partnership"}),
        ({"since": date(2024, 2, 1), "surely": True}, {"fine"}),
        ({"until": date(2020, 8, 20)}, {"lawsuit", "ban"}),
        ({"until": date(2020, 8, 20), "surely": True}, {"lawsuit"}),
        ({"source": "beta"}, {"partnership", "statement"}),
        ({"text": "ATTAQUE"}, {"lawsuit"}),
        ({"between": ("apple", "google")}, {"lawsuit", "fine", "ban", "partnership"}),
        ({"between": ("apple", "epic-games")}, {"lawsuit"}),
        ({"between": ("apple", "tim-sweeney")}, set()),
        ({"actors": "nobody"}, set()),
    ],
)
def test_a_query_keeps_the_events_that_answer(asked, expected):
    assert kinds(query(ALL, **asked)) == expected


@given(timelines())
def test_what_a_query_keeps_stands_on_its_own(timeline):
    found = query(timeline, actors="apple")
    claims = {claim.id for claim in found.claims}
    assert {one for event in found.events for one in event.claims} == claims
    assert {claim.article for claim in found.claims} == {article.id for article in found.articles}
    assert {part.actor for claim in found.claims for part in claim.participants} <= {actor.id for actor in found.actors}
    assert {event.id for event in found.events} <= {event.id for event in timeline.events}
    assert {one for event in found.events for clash in event.conflicts for one in clash.claims} <= claims
    assert {event.dispute for event in found.events} - {None} <= {fight.id for fight in found.disputes}


@given(timelines())
def test_queries_nest_in_any_order(timeline):
    one = query(query(timeline, actors="apple"), kind="lawsuit")
    assert (
        one == query(query(timeline, kind="lawsuit"), actors="apple") == query(timeline, actors="apple", kind="lawsuit")
    )


def test_the_graph_tells_which_articles_report_an_event():
    network = graph(ALL)
    (suit,) = [event for event in ALL.events if event.kind is Kind.LAWSUIT]
    reports = [(article, data["claims"]) for article, _, data in network.in_edges(suit.id, data=True)]
    told = [claim.article for claim in ALL.claims if claim.id in suit.claims]
    assert reports
    assert dict(reports) == {article: told.count(article) for article in told}
    assert {network.nodes[article]["type"] for article, _ in reports} == {"article"}


def test_the_graph_tells_roles_and_survives_both_formats(tmp_path):
    network = graph(ALL)
    (suit,) = [event.id for event in ALL.events if event.kind is Kind.LAWSUIT]
    assert {(actor, data["role"]) for _, actor, data in network.out_edges(suit, data=True)} == {
        ("epic-games", "agent"),
        ("apple", "patient"),
    }
    nx.write_graphml(network, tmp_path / "t.graphml")
    again = nx.read_graphml(tmp_path / "t.graphml", force_multigraph=True)
    assert dict(again.nodes(data=True)) == dict(network.nodes(data=True))
    assert sorted(again.edges(data=True), key=str) == sorted(network.edges(data=True), key=str)
    nx.write_gexf(network, tmp_path / "t.gexf")
    reopened = nx.read_gexf(tmp_path / "t.gexf")
    assert {(node, data["label"], data.get("start"), data.get("end")) for node, data in reopened.nodes(data=True)} == {
        (node, data["label"], data.get("start"), data.get("end")) for node, data in network.nodes(data=True)
    }
