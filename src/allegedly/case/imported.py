"""What came of taking decisions into a case from a file of another program."""

import msgspec


class Imported(msgspec.Struct, frozen=True):
    """How many decisions were taken in, how many the case had already, and what was left, a sentence each."""

    taken: int
    same: int
    left: tuple[str, ...]
