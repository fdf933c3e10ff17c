"""Which Windows code page an English text was saved in, by the foreign names in it.

All code pages agree on English and on quotation marks; they differ in letters. So each word with such letters is
read in every code page, and a reading counts against it that nobody would write: letters of no one language ("Dvoøák")
or of two alphabets, a capital behind a small letter, a sign between letters ("Wa³êsa"), a vowel where only a consonant
can stand ("Miloševiæ"). Western letters win where no other code page does better: whether "Erdoðan" is Icelandic or
"Erdoğan" Turkish, nothing in the bytes tells.
"""

import re
import unicodedata

from ..vocabulary.alphabets import alphabets

CODE_PAGES = ("cp1252", "cp1250", "cp1251", "cp1253", "cp1254", "cp1256")
"""Western first, which is by far the commonest; of the others the one with more names in English news."""

MARKS = re.compile(rb"[\x82\x84-\x87\x89\x8b\x91-\x97\x99\x9b\xa0\xa6\xa7\xa9\xab-\xae\xb0\xb1\xb5-\xb7\xbb]")
"""Quotation marks, dashes and signs, on which the code pages agree."""

WORD = re.compile(rb"[A-Za-z]*[\x80-\xff][A-Za-z\x80-\xff]*")

IN_A_ROW = {"cp1250": 3}
"""Letters beyond ASCII side by side, two where nothing is said: only Polish has more ("żółty")."""

SHORTEST = 3
"""Letters of a word in another script. One or two of them are more often Latin letters in truth."""

SIGN_INSIDE = re.compile(r"[^.]\.[^.]|^\.[^.]{3}")
"""Signs may end a word ("m²") or stand before a unit ("£bn")."""

CAPITAL_INSIDE = re.compile(r"[aé]É|éA")
"""Two letters of ASCII may do that ("McKay")."""

_CONSONANTS = "bcdfghjkmnpqstvwxz"
UNLIKELY = {
    # "Frøya", "Molière" and "può" are right, but no "æ" stands behind a vowel, no "ñ" before a consonant.
    "cp1252": re.compile(r"[aeiouáéíóúý][æø]|ø[aouáéíóú]|[aeá]è|\bè[aeiou]|[aeo]ò|\b[ðï]|ñ(?![aeiouáéíóú])|œ[kmnw]"),
    # "Eugène", "Bjørn" and "Røa" would have a consonant too many. An "r" or "l" may be a vowel ("Brčko").
    "cp1250": re.compile(rf"[{_CONSONANTS}][čćňďŕĺř][{_CONSONANTS}lr]|rř|řr"),
}
"""By code page what no language writes, in small letters."""


def code_page(data: bytes) -> str | None:
    """The code page in which the fewest words are ones that nobody would write, or None where each lacks some byte."""
    words = {word for stretch in MARKS.split(data) for word in WORD.findall(stretch)}
    doubts = {}
    for encoding in CODE_PAGES:
        try:
            data.decode(encoding)
        except UnicodeDecodeError:
            continue
        doubts[encoding] = sum(is_doubtful(word.decode(encoding), encoding) for word in words)
    return min(doubts, key=lambda encoding: doubts[encoding], default=None)


def is_doubtful(word: str, encoding: str) -> bool:
    """Whether nobody would write a word that stands in a text in this code page."""
    shape = "".join(map(_shape, word))
    if SIGN_INSIDE.search(shape) or CAPITAL_INSIDE.search(shape):
        return True
    scripts = {unicodedata.name(letter).split(" ", 1)[0] for letter in word if letter.isalpha()}
    if scripts <= {"LATIN"}:
        return _is_no_language(word.lower(), encoding)
    return len(scripts) > 1 or len(word) < SHORTEST or word[0].lower() in "ъыь"


def _shape(letter: str) -> str:
    """Of a letter whether it is small, a capital or neither, one beyond ASCII marked as such; "." for a sign."""
    if not letter.isalpha():
        return "."
    kind = "a" if letter.islower() else "A" if letter.isupper() else "x"
    return kind if letter.isascii() else {"a": "é", "A": "É", "x": "x"}[kind]


def _is_no_language(word: str, encoding: str) -> bool:
    """Whether a word in small Latin letters has letters of no one language, or in an order that none has."""
    beyond = {letter for letter in word if letter.isalpha() and not letter.isascii()}
    languages = getattr(alphabets(), encoding, alphabets().cp1252)
    if not any(beyond <= set(language) for language in languages):
        return True
    rows = re.findall(r"[^\W\d_a-z]+", word)
    unlikely = UNLIKELY.get(encoding)
    too_many = any(len(row) > IN_A_ROW.get(encoding, 2) for row in rows)
    return too_many or (unlikely is not None and unlikely.search(word) is not None)
