"""The workbench: a local web application in which a person judges the articles of a case.

It answers one browser on this machine (see `guard`), writes through the case's own folder, and keeps nothing of its
own: to close it in the middle of anything loses nothing.
"""

from .application import application
from .desk import Desk
from .serving import serve

__all__ = ["Desk", "application", "serve"]
