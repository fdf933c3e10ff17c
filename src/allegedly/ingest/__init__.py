"""Getting an article in: the only room that opens an input, and the only one that uses the network."""

from .articles import article_from_bytes, article_from_text, open_article
from .lines import articles_in_lines

__all__ = ["article_from_bytes", "article_from_text", "articles_in_lines", "open_article"]
