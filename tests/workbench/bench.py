"""A desk over a case with one short article, and a client that stands for the person's browser."""

import re
from pathlib import Path

import msgspec
from case.sample import TEXT, reading
from starlette.testclient import TestClient

from allegedly import __version__
from allegedly.case import Case, new
from allegedly.schema import Article, Reading, Span, Tags
from allegedly.schema.tags import Word
from allegedly.workbench import Desk, application

PORT = 8123
HOME = f"http://127.0.0.1:{PORT}"
FROM_HERE = {"Origin": HOME, "Sec-Fetch-Site": "same-origin"}


def read(article: Article, progress: object) -> Reading:
    """A reader that takes no time: the sample's reading for its own text, an empty one for any other."""
    made = reading(version=__version__)
    if article.text == TEXT:
        return msgspec.structs.replace(made, article=article)
    empty = {name: () for name in made.__struct_fields__ if isinstance(getattr(made, name), tuple)}
    return msgspec.structs.replace(made, article=article, **empty)


def tag(made: Reading) -> Tags:
    """A parse in which every word is a noun, so that the checks find little."""
    text = made.article.text
    found = tuple(Word(*match.span(), "NN", at, "root") for at, match in enumerate(re.finditer(r"\w+", text)))
    return Tags(found, (Span(0, len(found)),), (Span(0, len(text)),), (), ())


def case(folder: Path) -> Case:
    made = new(folder, name="Bridge")
    made.add(reading(version=__version__))
    return made


def desk(folder: Path) -> Desk:
    return Desk(case(folder), author="RM", read=read, tag=tag, records=folder / "records")


def stranger(desk: Desk, base_url: str = HOME) -> TestClient:
    """A client without the cookie."""
    return TestClient(application(desk, PORT), base_url=base_url)


def browser(desk: Desk) -> TestClient:
    """A client that opened the address."""
    client = stranger(desk)
    assert client.get("/open", params={"token": desk.keys.printed}).status_code == 200
    return client


def identity(desk: Desk) -> str:
    return desk.case.articles()[0].id


def post(client: TestClient, desk: Desk, path: str, /, **fields: str):
    """Send a form as a page of ours does."""
    return client.post(path, data={"token": desk.keys.form, **fields}, headers=FROM_HERE, follow_redirects=False)


def decide(client: TestClient, desk: Desk, **fields: str):
    return post(client, desk, f"/articles/{identity(desk)}/decide", **fields)
