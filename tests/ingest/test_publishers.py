import pytest

from allegedly.ingest.publishers import parted, publisher_of


@pytest.mark.parametrize(
    ("byline", "wanted"),
    [
        ("Hanna Boll, Riverside Echo", ("Hanna Boll", "Riverside Echo")),
        ("Ann Lee and Tom Orr | The Daily Lantern", ("Ann Lee and Tom Orr", "The Daily Lantern")),
        ("Hanna Boll for the Riverside Echo", ("Hanna Boll", "Riverside Echo")),
        ("Hanna Boll, Tom Post", ("Hanna Boll, Tom Post", None)),
        ("Hanna Boll, court correspondent", ("Hanna Boll, court correspondent", None)),
        ("Hanna Boll", ("Hanna Boll", None)),
        ("Riverside Echo", ("Riverside Echo", None)),
    ],
)
def test_a_publication_stands_behind_the_authors(byline: str, wanted: tuple[str, str | None]) -> None:
    assert parted(byline) == wanted


def test_a_publication_has_correspondents() -> None:
    assert publisher_of("The Hornet's Iraq Correspondent") == "The Hornet"
