from allegedly.ingest.article_range import article_range


def body(text: str) -> str:
    start, end = article_range(text)
    return text[start:end]


ARTICLE = "The harbour burned.\n\nNobody was told about it."


def test_a_plain_text_is_all_article_but_for_blanks_at_its_ends() -> None:
    assert body(f"\n\n {ARTICLE}\n\n") == ARTICLE


def test_a_signature_ends_the_article() -> None:
    assert body(f"{ARTICLE}\n\n-- \nJane Doe\nThe Lantern\n") == ARTICLE


def test_a_drawn_line_far_from_the_end_does_not() -> None:
    text = f"{ARTICLE}\n--\n" + "More of it.\n" * 30
    assert body(text) == text.strip()


def test_notices_at_the_end_and_their_address_are_no_article() -> None:
    footer = "You received this email because you subscribed.\n\nUnsubscribe here\n\n4 Customs Quay, Lisse"
    assert body(f"{ARTICLE}\n\n{footer}") == ARTICLE


def test_a_notice_at_the_top_is_no_article() -> None:
    assert body(f"View this email in your browser\n\n{ARTICLE}") == ARTICLE


def test_an_article_about_unsubscribing_is_kept() -> None:
    text = "How to unsubscribe is a science.\n\nNobody was told about it, she said."
    assert body(text) == text[text.index("Nobody") :]
    inside = f"The harbour burned.\n\nTo unsubscribe is hard, he said.\n\n{ARTICLE}"
    assert body(inside) == inside


def test_the_article_begins_below_what_forwards_it() -> None:
    text = f"See below!\n\n---------- Forwarded message ---------\nFrom: A <a@b.example>\nSubject: Fire\n\n{ARTICLE}"
    assert body(text) == ARTICLE


def test_a_long_note_above_a_forwarded_mail_is_the_article() -> None:
    text = f"{'The harbour burned again. ' * 20}\n\n---- Original message ----\nFrom: A\nSubject: Fire\n\n{ARTICLE}"
    assert body(text) == text
