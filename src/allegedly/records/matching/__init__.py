"""An article's events beside the record: which recorded event each one is, and in what the two differ.

asked        what an event asks: when, where, who, how many
place_words  what the article calls the place
covering     whether a set covers it at all
comparing    an event and a record side by side; parties and place_names know spellings
weighing     how probable it is that a record is the event
judging      the outcome for one event, given the records around it
nearby       days and places that stand near an event which names none, for the record to bear out
recorded_names  a place that a set has, where the reading took it for a namesake
unknown_names  names near it that no gazetteer has
only_setting   the one day and the one place around such an event
looking      all events of a reading, looked up in the store
"""

from .judging import judge
from .looking import match_reading

__all__ = ["judge", "match_reading"]
