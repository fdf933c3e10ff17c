"""How much the streams of a PDF unpack to, asked before a library unpacks them: a bomb is small and holds much."""

import re
import zlib

STREAM = re.compile(rb"stream\r?\n")
IMAGE = re.compile(rb"/Subtype ?/Image\b")
DICTIONARY = 500
"""Bytes before a stream in which its dictionary says that it is a picture: those are never unpacked for their text."""

DEEPEST = 3
"""Streams may be packed several times over; real ones are once."""


def unpacks_beyond(data: bytes, limit: int) -> bool:
    """Whether the deflated streams of a PDF, pictures aside, unpack to more than `limit` bytes all together."""
    left = limit
    for match in STREAM.finditer(data):
        if not IMAGE.search(data, max(0, match.start() - DICTIONARY), match.start()):
            left -= _unpacked(memoryview(data)[match.end() :], left, DEEPEST)
        if left < 0:
            return True
    return False


def _unpacked(packed: memoryview | bytes, left: int, depth: int) -> int:
    """Bytes that a stream unpacks to, counted up to one beyond `left`; none where it is not deflated or is damaged."""
    if not depth or left < 0:
        return 0
    try:
        opened = zlib.decompressobj().decompress(packed, left + 1)
    except zlib.error:
        return 0
    return len(opened) + _unpacked(opened, left - len(opened), depth - 1)
