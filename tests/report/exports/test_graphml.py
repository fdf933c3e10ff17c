import io

import pytest
from lxml import etree

from allegedly.report.exports import Subject, export

from .subjects import HOSTILE, hostile, judged, plain

SPACE = "{http://graphml.graphdrawing.org/xmlns}"


def graph(subject: Subject) -> etree._Element:
    """The graph, after checking what GraphML asks: keys declared once, edges between nodes that are there."""
    root = etree.fromstring(export([subject], "graphml").files["sources.graphml"])
    assert root.tag == f"{SPACE}graphml"
    keys = {key.get("id"): key.get("for") for key in root.iter(f"{SPACE}key")}
    nodes = [node.get("id") for node in root.iter(f"{SPACE}node")]
    assert len(set(nodes)) == len(nodes)
    for owner in ("node", "edge"):
        for element in root.iter(f"{SPACE}{owner}"):
            names = [data.get("key") for data in element]
            assert len(set(names)) == len(names)
            assert {keys[name] for name in names} <= {owner}
    for edge in root.iter(f"{SPACE}edge"):
        assert {edge.get("source"), edge.get("target")} <= set(nodes)
    return root


def test_articles_and_sources_are_nodes_and_who_rests_on_whom_are_edges() -> None:
    root = graph(plain())
    edges = [
        (edge.get("source"), edge.get("target"), *(data.text for data in edge)) for edge in root.iter(f"{SPACE}edge")
    ]
    assert edges == [
        ("bridge", "bridge/s1", "gives", "1", "1"),
        ("bridge", "bridge/s2", "gives", "2", "2"),
        ("bridge/s2", "bridge/s3", "cites"),
        ("bridge", "bridge/s3", "gives", "0", "0"),
        ("bridge", "bridge/s4", "gives", "1", "1"),
    ]


def test_a_node_says_who_stands_behind_it() -> None:
    node = next(node for node in graph(judged()).iter(f"{SPACE}node") if node.get("id") == "bridge/s2")
    assert {data.get("key"): data.text for data in node} == {
        "label": "Mara Lindqvist",
        "kind": "source",
        "type": "named person",
        "title": "engineer",
        "affiliation": "Oster Works",
        "by": "corrected",
        "author": "AB",
        "statements": "2",
    }


@pytest.mark.parametrize("subject", [judged(), *map(hostile, HOSTILE)])
def test_a_library_of_graphs_reads_it(subject: Subject) -> None:
    networkx = pytest.importorskip("networkx", reason="no library of graphs is installed: pip install networkx")
    read = networkx.read_graphml(io.BytesIO(export([subject], "graphml").files["sources.graphml"]))
    assert (len(read.nodes), len(read.edges)) == (5, 5)
    assert read.nodes["bridge/s2"]["statements"] == 2
    assert read.edges["bridge", "bridge/s2"] == {"relation": "gives", "claims": 2, "checkable": 2, "id": "bridge/edge2"}


@pytest.mark.parametrize("words", HOSTILE)
def test_any_words_are_well_formed(words: str) -> None:
    graph(hostile(words))
