"""The desk for an article's arguments from timing: recorded events in, tested answers out.

windows     how many days the article's vague words leave
parties     which name of a set the article's name means
choosing    which of the sets a side is put to
sides       one side of an argument as a query, or the table that it would need
proposing   the argument as a question; overrides: what a person decided in the file beside the article
apart       the second side without the first side's own events
dated       a side's records or table as a series
testing     the tests; standing: the same among all groups and countries of the set
sentences   the answer in three sentences
asking      one argument from its proposal to its answer
looking     a whole reading: its events matched, its arguments tested
"""

from .asking import write_tables
from .looking import look_up
from .overrides import Override, Overrides, beside, proposal, read_overrides, write_proposal

__all__ = [
    "Override",
    "Overrides",
    "beside",
    "look_up",
    "proposal",
    "read_overrides",
    "write_proposal",
    "write_tables",
]
