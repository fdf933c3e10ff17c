"""Turns of phrase that weaken, pass on or insinuate, as one pattern for each kind."""

import functools
import re
from collections.abc import Mapping
from typing import cast

from ..schema import HedgeKind
from .tables import table


@functools.cache
def hedge_patterns() -> Mapping[HedgeKind, re.Pattern[str]]:
    """The patterns of `hedges.toml`, to be searched in lower-cased text whose white space is single spaces."""
    return {
        cast(HedgeKind, kind): re.compile(rf"\b(?:{'|'.join(phrases)})(?<! )(?!\w)|\b(?:{'|'.join(phrases)})(?<= )")
        for kind, phrases in table("hedges").items()
    }
