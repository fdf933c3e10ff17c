"""Moments, as decisions keep them: UTC, ISO 8601, always to the microsecond, so that they sort as text."""

import datetime


def now() -> str:
    """The time as decisions keep it: UTC, to the microsecond."""
    return _written_out(datetime.datetime.now(datetime.UTC))


def after(moment: str) -> str:
    """The next microsecond."""
    return _written_out(datetime.datetime.fromisoformat(moment) + datetime.timedelta(microseconds=1))


def _written_out(moment: datetime.datetime) -> str:
    return moment.astimezone(datetime.UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")
