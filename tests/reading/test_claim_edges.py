import pytest

from allegedly.reading.claims import _trim


@pytest.mark.parametrize(
    ("text", "trimmed"),
    [
        ("“We won,”", "We won"),
        ('that "parts are hard to read"', 'that "parts are hard to read"'),
        ("“Go” and left", "“Go” and left"),
        ('"a" and "b"', '"a" and "b"'),
        ("“Never”.", "“Never”."),
        ("“It was\nlate", "It was\nlate"),
        ("”, it was\nlate", "it was\nlate"),
        ("left and “go", "left and “go"),
        ('"', ""),
        ("—, “”", ""),
    ],
)
def test_a_quotation_mark_stays_where_its_partner_stands_inside(text: str, trimmed: str) -> None:
    start, end = _trim(text, 0, len(text))
    assert text[start:end] == trimmed
