from comparison.versions import NEW, OLD, bare

from allegedly import comparison
from allegedly.report.comparison.rows import side_by_side


def rows(old: str, new: str) -> list[tuple[list[str], list[str]]]:
    return [
        tuple(["".join(piece.text for piece in cell.pieces) for cell in cells] for cells in (row.old, row.new))
        for run in side_by_side(comparison.compare(bare(old), bare(new)))
        for row in run.rows
    ]  # type: ignore[misc]


def test_paragraphs_that_stand_for_each_other_share_a_row() -> None:
    assert rows(OLD, NEW) == [
        (
            ["The bridge at Oster opened on Monday.", "It cost four million crowns."],
            ["The bridge at Oster opened on Tuesday.", "It cost four million crowns."],
        ),
        (["Two lorries crossed it before noon.", "The mayor cut a ribbon."], []),
        (["Children sang by the river."], ["Children sang by the river."]),
        ([], ["The mayor cut a ribbon.", "A dog barked."]),
    ]


def test_what_was_put_into_a_paragraph_stays_in_its_row() -> None:
    assert rows("Ash grew here. Oak fell there.", "Ash grew here. Elm died. Oak fell there.") == [
        (["Ash grew here.", "Oak fell there."], ["Ash grew here.", "Elm died.", "Oak fell there."])
    ]


def test_a_passage_that_moved_knows_its_other_line() -> None:
    runs = side_by_side(comparison.compare(bare(OLD), bare(NEW)))
    moved = [
        (cell.line, cell.other_line)
        for run in runs
        for row in run.rows
        for cell in (*row.old, *row.new)
        if cell.passage.kind == "moved"
    ]
    assert moved == [(3, 5), (5, 3)]
