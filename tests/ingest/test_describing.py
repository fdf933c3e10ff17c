import pytest

from allegedly import ingest

BODY = "The port burned on Monday, the mayor said. Nobody was hurt, he added, and the fire was out by noon."


@pytest.mark.parametrize("byline", ["The Hornet's Iraq Correspondent", "By The Hornet's Investigations Desk"])
def test_a_byline_names_its_paper(byline: str) -> None:
    text = f"*The port burned for a third day*\n\n{byline}\n\nJAN 16, 2024 -\n\n{BODY}"
    article = ingest.article_from_text(text)
    assert article.publisher == "The Hornet"
    span = article.basis["publisher"].span
    assert span is not None
    assert text[slice(*span)] == "The Hornet"
