"""Words of an article on one line, as somebody would copy them out by hand.

What lies between them there is layout and no part of what is said: line ends, indents, and the marks that a mail puts
before each line that it quotes.
"""

import re

_QUOTING_MARKS = re.compile(r"(?<=[\r\n])[ \t]*>[> \t]*")
"""Only behind a line end: within a line the sign means what its author means by it."""


def unwrapped(words: str) -> str:
    """Words on one line, single spaces between them: `never\\n> approved` is `never approved`."""
    return " ".join(_QUOTING_MARKS.sub("", words).split())


def unquoted(text: str) -> str:
    """The text with blanks in the place of the marks before the lines that a mail quotes, every offset as it was: what
    looks for words with white space between them finds them over two such lines."""
    return _QUOTING_MARKS.sub(lambda marks: " " * len(marks[0]), text)
