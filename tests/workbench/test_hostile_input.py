"""Articles, files, names and addresses that were made to do harm."""

import html
import io
import re
import zipfile
from html.parser import HTMLParser

import msgspec
import pytest
from case import sample

from allegedly.case import Case, new
from allegedly.workbench import Desk
from allegedly.workbench.forms import file_name

from .bench import FROM_HERE, browser, decide, identity, read

ATTACK = "</pre><script>alert(1)</script><img src=x onerror=alert(2)>{{ 7*7 }}\"'><svg/onload=alert(3)>\u202e"


class Elements(HTMLParser):
    def __init__(self):
        super().__init__()
        self.found = []

    def handle_starttag(self, tag, attributes):
        self.found.append((tag, dict(attributes)))


def elements(text):
    parser = Elements()
    parser.feed(text)
    return parser.found


@pytest.fixture
def hostile(tmp_path) -> Desk:
    """A case in which everything that can come from outside is an attack."""
    made = sample.reading()
    text = made.article.text + ATTACK
    article = msgspec.structs.replace(
        sample.article(text), title=ATTACK, byline=ATTACK, publisher=ATTACK, origin=ATTACK, language='en" onload="x'
    )
    sources = tuple(
        msgspec.structs.replace(source, name=ATTACK, title=ATTACK, affiliation=ATTACK) for source in made.sources
    )
    findings = tuple(msgspec.structs.replace(finding, reason=ATTACK) for finding in made.findings)
    case = new(tmp_path / "hostile", name=ATTACK)
    case.add(msgspec.structs.replace(made, article=article, sources=sources, findings=findings))
    return Desk(case, author=ATTACK[:80], read=read)


def test_what_an_article_holds_never_becomes_markup(hostile):
    client, name = browser(hostile), identity(hostile)
    pages = ["/", "/help", "/sources", "/claims", f"/articles/{name}"]
    pages += [f"/articles/{name}?object={thing}" for thing in ("source:s1", "claim:c1", "finding:f1", "event:e1")]
    pages += [f"/articles/{name}?add=claim&words={ATTACK}", f"/articles/{name}?object={ATTACK}&said={ATTACK}"]
    for page in pages:
        text = client.get(page).text
        found = elements(text)
        assert [tag for tag, _ in found if tag in ("img", "iframe", "object", "embed", "base")] == [], page
        scripts = [attributes for tag, attributes in found if tag == "script"]
        ours = [{"src": f"/static/{name}.js", "defer": None} for name in ("workbench", "handles")]
        assert scripts in ([], ours), page
        assert [key for _, attributes in found for key in attributes if key.startswith("on")] == [], page
        assert "49" not in re.findall(r"onerror=alert\(2\)&gt;(\d*)", text), page


def test_the_text_of_record_stands_on_the_page_character_for_character(hostile):
    text = browser(hostile).get(f"/articles/{identity(hostile)}").text
    shown = re.search(r"<pre>\n(.*)</pre></div>", text, re.DOTALL)[1]
    bare = re.sub(r"<[^>]*>", "", shown)
    assert html.unescape(bare) == hostile.case.article(identity(hostile)).text


def test_json_is_never_taken_for_a_page(hostile):
    answer = browser(hostile).get(f"/articles/{identity(hostile)}.json")
    assert answer.headers["content-type"] == "application/json"
    assert answer.headers["x-content-type-options"] == "nosniff"


@pytest.mark.parametrize(
    ("given", "shown"),
    [
        ("../../../etc/passwd", "passwd"),
        ("..\\..\\windows\\system.ini", "system.ini"),
        ("/", "a file"),
        ("a\u202etxt.exe\x00.txt", "a txt.exe .txt"),
        ("<script>.txt", "<script>.txt"),
        ("x" * 500, "x" * 120),
        ("\n\r\t", "a file"),
    ],
)
def test_the_name_of_an_upload_is_shown_and_nothing_else(given, shown):
    assert file_name(given) == shown


def upload(desk, content, name, **fields):
    client = browser(desk)
    client.post("/adding", data={"token": desk.keys.form, "how": "upload", **fields},
                files={"file": (name, content)}, headers=FROM_HERE)  # fmt: skip
    desk.adding.wait()
    return desk.adding.tasks()[0]


def test_an_upload_with_a_path_for_a_name_stays_in_the_case(desk, tmp_path):
    before = {path for path in tmp_path.rglob("*") if "bridge" not in path.parts}
    task = upload(desk, b"The council met on Monday, said Anna Berg. " * 5, "../../outside.txt")
    assert (task.stage, task.name) == ("done", "outside.txt")
    assert {path for path in tmp_path.rglob("*") if "bridge" not in path.parts} == before
    added = desk.case.article(task.article)
    assert added.origin == "outside.txt"


def test_a_zip_bomb_is_refused_while_it_unpacks(desk):
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        with archive.open("word/document.xml", "w", force_zip64=True) as part:
            for _ in range(60):
                part.write(b"\x20" * 1_000_000)
    assert len(packed.getvalue()) < 100_000
    task = upload(desk, packed.getvalue(), "minutes.docx")
    assert (task.stage, task.article) == ("failed", "")
    assert "limit" in task.problem


@pytest.mark.parametrize("content", [b"", b"\x00" * 100, b"%PDF-1.7\n%%EOF", b"PK\x03\x04broken", b"\x89PNG\r\n\x1a\n"])
def test_a_file_that_is_no_article_is_said_in_words(desk, content):
    task = upload(desk, content, "thing.bin")
    assert task.stage == "failed"
    assert task.problem.startswith("thing.bin: ")
    assert len(Case.open(desk.case.folder).articles()) == 1


@pytest.mark.parametrize(
    "path",
    ["/articles/../case.json", "/articles/%2e%2e%2fcase.json", "/articles/..%5c..%5ccase", "/articles/.lock",
     "/articles/a%00b", "/static/../guard.py", "/static/%2e%2e/guard.py", "/static/..%2f..%2fapi.py",
     "/static/%2fetc%2fpasswd", "/articles/" + "a" * 5000],
)  # fmt: skip
def test_a_path_leads_nowhere_but_to_pages(client, path):
    answer = client.get(path)
    assert answer.status_code in (400, 404)
    assert "import" not in answer.text
    assert '"format"' not in answer.text


def test_an_address_puts_no_words_of_its_own_on_the_page(desk, client):
    text = client.get(f"/articles/{identity(desk)}?said=Your+case+was+deleted").text
    assert "deleted" not in text


def test_a_note_without_end_is_refused(desk, client):
    answer = decide(client, desk, do="accept", object="claim:c1", note="x" * 20_001)
    assert answer.status_code == 400
    assert "A field holds over 20,000 characters, the limit." in answer.text
    assert desk.case.decisions(identity(desk)) == ()


def test_the_names_of_fields_cannot_reach_other_attributes(desk, client):
    answer = decide(client, desk, do="correct", object="source:s1", __class__="x", id="s9", mentions="[[0,5]]")
    assert answer.status_code == 400
    assert "Nothing was changed" in answer.text
    assert desk.case.decisions(identity(desk)) == ()


@pytest.mark.parametrize(
    "name",
    ["a.txt\r\nContent-Type: text/html", 'a"; filename="b.txt', "a\r\n\r\n<script>alert(1)</script>.txt", "con.txt:ads",
     "..", ".htaccess", "a\x1b[2J.txt", "%2e%2e%2fetc%2fpasswd"],
)  # fmt: skip
def test_a_crooked_file_name_steers_no_header_page_or_path(desk, name, tmp_path):
    """As a program writes it, for a browser escapes what it sends."""
    body = (
        b'--b\r\nContent-Disposition: form-data; name="token"\r\n\r\n' + desk.keys.form.encode()
        + b'\r\n--b\r\nContent-Disposition: form-data; name="how"\r\n\r\nupload'
        + b'\r\n--b\r\nContent-Disposition: form-data; name="file"; filename="' + name.encode()
        + b'"\r\nContent-Type: text/plain\r\n\r\n'
        + b"The council met on Monday, said Anna Berg. " * 5 + b"\r\n--b--\r\n"
    )  # fmt: skip
    client = browser(desk)
    headers = FROM_HERE | {"Content-Type": "multipart/form-data; boundary=b"}
    answer = client.post("/adding", content=body, headers=headers, follow_redirects=False)
    assert answer.status_code in (303, 400)
    assert set(answer.headers) & {"set-cookie", "refresh"} == set()
    desk.adding.wait()
    for page in ("/adding", "/"):
        text = client.get(page).text
        assert "\x1b" not in text
        assert [tag for tag, _ in elements(text) if tag == "script"] == ["script", "script"]
    assert {path.parent.name for path in tmp_path.rglob("*.txt")} <= {"articles", "queries"}


def test_a_document_that_is_damaged_on_purpose_holds_up_nobody(desk):
    """Elements within elements, references to themselves, a part that is called like the document twice."""
    word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    deep = f"<w:document {word}>" + "<w:p>" * 20_000 + "</w:p>" * 20_000 + "</w:document>"
    laughs = '<!DOCTYPE d [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>' + f"<w:document {word}>&b;</w:document>"
    outside = '<!DOCTYPE d [<!ENTITY a SYSTEM "file:///etc/passwd">]>' + f"<w:document {word}>&a;</w:document>"
    for document in (deep, laughs, outside):
        packed = io.BytesIO()
        with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr("[Content_Types].xml", "<Types/>")
            archive.writestr("word/document.xml", document)
            archive.writestr("../../../outside.txt", "x")
        assert upload(desk, packed.getvalue(), "minutes.docx").stage == "failed"
    assert len(desk.case.articles()) == 1


def test_a_kept_test_of_lists_within_lists_leaves_the_page_standing(desk, client):
    (desk.case.folder / "tests" / "deep.json").write_bytes(b'{"first":' + b"[" * 100_000)
    (desk.case.folder / "queries" / "deep.txt").write_text("(" * 1_900)
    answer = client.get("/kept")
    assert answer.status_code == 200
    assert "This is no test that" in answer.text
    desk.searches.wait()
    assert client.get("/kept").status_code == 200


def test_an_article_like_html_is_hostile_on_the_page_of_versions_too(hostile):
    other = sample.reading(sample.TEXT + "More.\n")
    later = hostile.case.add(
        msgspec.structs.replace(other, article=msgspec.structs.replace(other.article, title=ATTACK, origin=ATTACK))
    )
    client = browser(hostile)
    client.get("/versions")
    hostile.between.pairing.wait()
    first = next(entry.id for entry in hostile.case.articles() if entry.id != later)
    for page in ("/versions", f"/versions/{first}/{later}", f"/versions?old={ATTACK}&new={ATTACK}"):
        found = elements(client.get(page).text)
        assert [tag for tag, _ in found if tag in ("img", "svg", "iframe", "object", "embed", "base")] == [], page
        assert len([tag for tag, _ in found if tag == "script"]) == 2, page
        assert [key for _, attributes in found for key in attributes if key.startswith("on")] == [], page
