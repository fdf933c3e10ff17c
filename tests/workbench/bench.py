"""A desk over a case with one short article, and a client that stands for the person's browser."""

from pathlib import Path

import msgspec
from case.sample import TEXT, reading
from starlette.testclient import TestClient

from allegedly.case import Case, new
from allegedly.schema import Article, Reading
from allegedly.workbench import Desk, application

PORT = 8123
HOME = f"http://127.0.0.1:{PORT}"
FROM_HERE = {"Origin": HOME, "Sec-Fetch-Site": "same-origin"}


def read(article: Article, progress: object) -> Reading:
    """A reader that takes no time: the sample's reading for its own text, an empty one for any other."""
    made = reading()
    if article.text == TEXT:
        return msgspec.structs.replace(made, article=article)
    empty = {name: () for name in made.__struct_fields__ if isinstance(getattr(made, name), tuple)}
    return msgspec.structs.replace(made, article=article, **empty)


def case(folder: Path) -> Case:
    made = new(folder, name="Bridge")
    made.add(reading())
    return made


def desk(folder: Path) -> Desk:
    return Desk(case(folder), author="RM", read=read)


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
