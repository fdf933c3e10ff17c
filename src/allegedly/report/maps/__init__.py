"""Maps: places on land and borders that were drawn beforehand; nothing is loaded from anywhere."""

from .atlas import atlas
from .drawing import Maps, maps

__all__ = ["Maps", "atlas", "maps"]
