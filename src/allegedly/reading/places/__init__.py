"""Places: the mentions of places in an article, resolved by a gazetteer and by what the article is about.

mentions      which stretches of the text name a place
containers    which of them the words put into which other
candidates    the entries that each can mean, and what speaks for them alone
resolution    which of them it means here
roles         a location, a dateline, a government, a part of a description
geometry, regions    "eastern Syria", "the triangle between A, B and C" as rings
reader        all of it, in the order of the text
"""

from .reader import places

__all__ = ["places"]
