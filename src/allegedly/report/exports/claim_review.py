"""ClaimReview (schema.org) as JSON-LD: the claims that a person has rated, and no other.

Safe to paste into a `<script type="application/ld+json">`.
"""

from collections.abc import Sequence
from typing import Any

from ...schema import Claim, Source
from ...schema.decisions import Judgement, Rating
from ..characters import one_line
from .exported import Exported, Links, Subject, json_bytes, lost
from .left_out import Held, left_out

HELD: Held = {
    "article": "title publisher written origin",
    "attributions": "source_id",
    "sources": "name type",
    "claims": "text attribution",
    "people": "ratings",
}

_TYPES = {"named person": "Person", "named organisation": "Organization"}


def claim_review(subjects: Sequence[Subject]) -> Exported:
    """One file, `claim-reviews.jsonld`: a list with one review for each rated claim."""
    reviews, claims, nowhere = [], 0, 0
    for subject in subjects:
        links = Links(subject.reading)
        for claim in subject.reading.claims:
            claims += 1
            judgement = subject.judged.judgement("claim", claim.id)
            if judgement is not None and judgement.rating is not None:
                nowhere += not _on_the_web(judgement.rating)
                source = links.speaker(claim)
                reviews.append(_review(subject, claim, source, judgement, judgement.rating))
    losses = [
        *lost(
            claims - len(reviews),
            "claim that no person has rated is left out",
            "claims that no person has rated are left out",
        ),
        *lost(
            nowhere,
            "review has no address, which Fact Check Explorer wants",
            "reviews have no address, which Fact Check Explorer wants",
        ),
        *left_out(subjects, HELD),
    ]
    content = json_bytes(reviews).replace(b"<", b"\\u003c").replace(b">", b"\\u003e").replace(b"&", b"\\u0026")
    return Exported({"claim-reviews.jsonld": content}, tuple(losses))


def _review(
    subject: Subject, claim: Claim, source: Source | None, judgement: Judgement, rating: Rating
) -> dict[str, Any]:
    reviewer = {"@type": "Person", "name": one_line(judgement.author)}
    if rating.organisation:
        reviewer = {"@type": "Organization", "name": one_line(rating.organisation)}
    article = subject.reading.article
    rated = {
        "@type": "Rating",
        "ratingValue": rating.value,
        "worstRating": rating.worst,
        "bestRating": rating.best,
        "alternateName": one_line(rating.label),
    }
    appearance = {
        "@type": "CreativeWork",
        "headline": one_line(article.title) if article.title else None,
        "datePublished": article.written,
        "url": subject.address or None,
        "publisher": {"@type": "Organization", "name": one_line(article.publisher)} if article.publisher else None,
    }
    item: dict[str, Any] = {"@type": "Claim", "appearance": _filled(appearance)}
    # A reader of ClaimReview takes the author for a name, so words such as "an official" are none.
    if source is not None and source.type in _TYPES:
        item["author"] = {"@type": _TYPES[source.type], "name": one_line(source.name)}
    return {
        "@context": "https://schema.org",
        "@type": "ClaimReview",
        "claimReviewed": one_line(claim.text),
        "datePublished": judgement.time[:10],
        **({"url": rating.url} if _on_the_web(rating) else {}),
        "author": reviewer,
        "reviewRating": _filled(rated),
        "itemReviewed": item,
    }


def _on_the_web(rating: Rating) -> bool:
    """Whether its address is one; a file of decisions may hold anything."""
    return rating.url.lower().startswith(("http://", "https://"))


def _filled(values: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in values.items() if value is not None}
