"""Time expressions: found by rules over tokens, resolved to the days that they can mean.

    lexicon, numbers    the words of time and what they stand for
    tokens, grammar     the text as a string of codes; rules as regular expressions over it
    moments             TIMEX3 values and the calendar
    meaning             what a rule gives back, and what it may know of the article
    clock, dates, week, quarters, relative, recurring, vague, lengths    the rules, by kind
    tense, guards       which way a sentence looks; words that only look like times
    reader              all of it, in the order of the text

The values follow TimeML's TIMEX3 (Pustejovsky et al. 2003; guidelines 1.2.1 of 2006), the spans TempEval-3's corpora.
"""

from .reader import times

__all__ = ["times"]
