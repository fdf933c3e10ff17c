"""Reading a page back: its elements and their text, by the standard library's parser."""

from html.parser import HTMLParser

_VOID = {"meta", "input"}
_INLINE = {"a", "b", "bdi", "code", "i", "q", "small", "span", "time"}


class Element:
    """An element of the page with its attributes, its children in order (elements and texts) and its parent."""

    def __init__(self, tag: str, attributes: dict[str, str], parent: "Element | None") -> None:
        self.tag = tag
        self.attributes = attributes
        self.children: list[Element | str] = []
        self.parent = parent

    @property
    def text(self) -> str:
        return "".join(child if isinstance(child, str) else child.text for child in self.children)

    @property
    def words(self) -> str:
        """Its text on one line, with a space where a block begins or ends."""
        return " ".join(self._spaced().split())

    def _spaced(self) -> str:
        inside = "".join(child if isinstance(child, str) else child._spaced() for child in self.children)
        return inside if self.tag in _INLINE else f" {inside} "

    @property
    def classes(self) -> set[str]:
        return set(self.attributes.get("class", "").split())

    def all(self) -> "list[Element]":
        """This element and every one inside of it, in order."""
        found = [self]
        for child in self.children:
            if isinstance(child, Element):
                found += child.all()
        return found

    def find(self, tag: str = "", **attributes: str) -> "list[Element]":
        """Those inside of it with this tag and these attributes; `class_` asks for one class of several."""
        class_ = attributes.pop("class_", None)
        return [
            element
            for element in self.all()
            if (not tag or element.tag == tag)
            and (class_ is None or class_ in element.classes)
            and all(element.attributes.get(name) == value for name, value in attributes.items())
        ]

    def by_id(self, anchor: str) -> "Element":
        (element,) = self.find(id=anchor)
        return element


class _Builder(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = self.open = Element("", {}, None)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = [name for name, _ in attrs]
        assert len(names) == len(set(names)), f"an attribute stands twice: {tag} {names}"
        element = Element(tag, {name: value or "" for name, value in attrs}, self.open)
        self.open.children.append(element)
        if tag not in _VOID:
            self.open = element

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.tag == tag, f"</{tag}> closes <{self.open.tag}>"
        assert self.open.parent is not None
        self.open = self.open.parent

    def handle_data(self, data: str) -> None:
        if self.open.tag == "pre" and not self.open.children:
            data = data.removeprefix("\n")
        self.open.children.append(data)

    def handle_comment(self, data: str) -> None:
        raise AssertionError("a comment in the page")


def parse(page: str) -> Element:
    """The page as a tree; every element has to be closed by its own tag."""
    builder = _Builder()
    builder.feed(page)
    builder.close()
    assert builder.open is builder.root, f"<{builder.open.tag}> is never closed"
    return builder.root
