import json

import msgspec
import pytest

from allegedly.case import apply
from allegedly.report.exports import Subject, export

from .subjects import HOSTILE, hostile, judged, plain


def test_only_what_a_person_has_rated_is_a_review() -> None:
    assert json.loads(export([plain()], "claimreview").files["claim-reviews.jsonld"]) == []
    made = export([judged()], "claimreview")
    assert json.loads(made.files["claim-reviews.jsonld"]) == [
        {
            "@context": "https://schema.org",
            "@type": "ClaimReview",
            "claimReviewed": "The railing was rotten",
            "datePublished": "2024-05-15",
            "author": {"@type": "Person", "name": "RM"},
            "reviewRating": {"@type": "Rating", "alternateName": "Not shown"},
            "itemReviewed": {
                "@type": "Claim",
                "appearance": {
                    "@type": "CreativeWork",
                    "headline": "Bridge at Oster Ferry closed after crash",
                    "datePublished": "2024-05-14",
                },
                "author": {"@type": "Person", "name": "Mara Lindqvist"},
            },
        },
        {
            "@context": "https://schema.org",
            "@type": "ClaimReview",
            "claimReviewed": "The bridge is 90 years old",
            "datePublished": "2024-05-15",
            "url": "https://example.org/review",
            "author": {"@type": "Organization", "name": "The Desk"},
            "reviewRating": {
                "@type": "Rating",
                "ratingValue": 4,
                "worstRating": 1,
                "bestRating": 5,
                "alternateName": "Mostly right",
            },
            "itemReviewed": {
                "@type": "Claim",
                "appearance": {
                    "@type": "CreativeWork",
                    "headline": "Bridge at Oster Ferry closed after crash",
                    "datePublished": "2024-05-14",
                },
            },
        },
    ]
    assert made.losses[:2] == (
        "4 claims that no person has rated are left out",
        "1 review has no address, which Fact Check Explorer wants",
    )


@pytest.mark.parametrize("words", HOSTILE)
def test_it_can_be_pasted_into_a_script_element(words: str) -> None:
    content = export([judged(), hostile(words)], "claimreview").files["claim-reviews.jsonld"]
    assert not set(content) & set(b"<>&\x00")


def test_an_address_that_is_none_is_left_out() -> None:
    machine = judged().judged.machine
    decision = next(one for one in judged().decisions if one.rating and one.rating.url)
    rating = msgspec.structs.replace(decision.rating, url="javascript:alert(1)")
    hand_made = msgspec.structs.replace(decision, rating=rating)
    made = export([Subject("bridge", apply(machine, [hand_made]))], "claimreview")
    assert b"javascript" not in made.files["claim-reviews.jsonld"]
    assert "1 review has no address, which Fact Check Explorer wants" in made.losses
