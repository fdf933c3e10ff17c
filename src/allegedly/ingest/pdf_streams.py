"""How much the streams of a PDF unpack to, asked before a library unpacks them: a bomb is small and holds much."""

import re
import zlib
from collections.abc import Iterable, Iterator

STREAM = re.compile(rb"stream\r?\n")
IMAGE = re.compile(rb"/Subtype ?/Image\b")
DICTIONARY = 500
"""Bytes before a stream in which its dictionary says that it is a picture."""

DEEPEST = 3
"""Streams may be packed several times over; real ones are once."""

STEP = 1 << 14
"""Bytes that are read and unpacked at a time: what stands behind the end of a stream is copied up to there."""


def unpacks_beyond(data: bytes, limit: int, pictures: int) -> bool:
    """Whether the deflated streams of a PDF unpack to over `limit` bytes all together, or its pictures over `pictures`.

    A picture is never unpacked for the text. But a stream may only call itself one, and be what a page is made of; so
    pictures have a limit too, a wide one. A damaged stream counts as far as it goes, for a library takes it as far.
    """
    left = {False: limit, True: pictures}
    for match in STREAM.finditer(data):
        picture = IMAGE.search(data, max(0, match.start() - DICTIONARY), match.start()) is not None
        for depth in range(1, DEEPEST + 1):
            unpacked = 0
            for piece in _unpacked(_steps(data, match.end()), depth):
                unpacked += len(piece)
                if unpacked > left[picture]:
                    return True
            left[picture] -= unpacked
            if not unpacked:
                break
    return False


def _steps(data: bytes, start: int) -> Iterator[bytes]:
    return (data[begin : begin + STEP] for begin in range(start, len(data), STEP))


def _unpacked(packed: Iterable[bytes], depth: int) -> Iterator[bytes]:
    """What bytes that were deflated `depth` times unpack to, piece by piece."""
    for _ in range(depth):
        packed = _inflated(packed)
    return iter(packed)


def _inflated(packed: Iterable[bytes]) -> Iterator[bytes]:
    """What deflated bytes hold, piece by piece, up to their end or to where they are damaged."""
    inflating = zlib.decompressobj()
    for rest in packed:
        while rest and not inflating.eof:
            try:
                piece = inflating.decompress(rest, STEP)
            except zlib.error:
                return
            yield piece
            rest = inflating.unconsumed_tail
        if inflating.eof:
            return
