"""The gazetteer: names of places and what they can mean. Embedded, with the countries that a user has added.

    names, area_words   names made comparable
    entries             one place
    tables              a file of places: how it is laid out, opened and searched
    geonames            a country's file from GeoNames as rows of a table
    added               the countries that a user has added: add, list, remove
    lookup              all tables together: what a name can mean

The embedded file is made by `gazetteer/build.py` from GeoNames (CC BY 4.0), Natural Earth and the US Census Bureau
(public domain), and tables written by hand.
"""

from .added import Added, add, added, remove
from .entries import Entry, distance
from .lookup import Gazetteer, gazetteer
from .names import normal, sound

__all__ = ["Added", "Entry", "Gazetteer", "add", "added", "distance", "gazetteer", "normal", "remove", "sound"]
