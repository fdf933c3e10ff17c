"""Many articles at once: each is read on its own, a bad one is reported and the rest goes on."""

import multiprocessing
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path
from typing import NamedTuple

from . import ingest
from .api import Reading, read_article
from .errors import AllegedlyError, ReaderError
from .report import PAGE_ENDING
from .schema import Article

NO_ARTICLES = (PAGE_ENDING, ".report.html", ".csv", ".tsv", ".toml", ".json", ".parquet")
"""Endings of files in a folder that are passed over: pages that we wrote, tables, and data."""

_AHEAD = 4
"""Articles handed out for each worker before the first is back: enough to keep all busy, few enough to hold."""


class Job(NamedTuple):
    """One article to read: from `origin` (a path, an address, "-"), or `opened` already, or already an error."""

    id: str
    origin: str
    opened: Article | AllegedlyError | None = None


class Outcome(NamedTuple):
    """What came of one job: a reading, or the error that says why there is none."""

    id: str
    result: Reading | AllegedlyError


def jobs_of(origins: Iterable[str]) -> Iterator[Job]:
    """The jobs behind what a user names: articles, folders of articles, and `.jsonl` files with one article a line.

    A folder gives its files in the order of their names, without hidden ones, pages that we wrote, tables and data.
    """
    for origin in origins:
        path = Path(origin)
        if path.suffix == ".jsonl":
            for name, article in ingest.articles_in_lines(origin):
                yield Job(name, origin, article)
        elif path.is_dir():
            for file in sorted(path.iterdir()):
                if file.is_file() and not file.name.startswith(".") and not file.name.lower().endswith(NO_ARTICLES):
                    yield Job(str(file), str(file))
        else:
            yield Job(origin, origin)


def read_many(jobs: Iterable[Job], *, written: str | None = None, workers: int = 1) -> Iterator[Outcome]:
    """Read articles in their order, by one worker here or several processes of one thread each.

    Raises ReaderError where a process dies.
    """
    if workers == 1:
        for job in jobs:
            yield _read(job, written, None)
        return
    # Fresh processes: a fork would copy the parent's threads' locks in whatever state they are.
    context = multiprocessing.get_context("spawn")
    pending: deque[Future[Outcome]] = deque()
    with ProcessPoolExecutor(workers, mp_context=context) as pool:
        try:
            for job in jobs:
                pending.append(pool.submit(_read, job, written, 1))
                if len(pending) >= _AHEAD * workers:
                    yield pending.popleft().result()
            while pending:
                yield pending.popleft().result()
        except BrokenProcessPool as error:
            raise ReaderError(
                "a reading process was ended from outside, perhaps for want of memory", remedy="Use fewer --jobs"
            ) from error
        finally:
            pool.shutdown(wait=True, cancel_futures=True)


def _read(job: Job, written: str | None, threads: int | None) -> Outcome:
    try:
        if isinstance(job.opened, AllegedlyError):
            return Outcome(job.id, job.opened)
        article = job.opened or ingest.open_article(job.origin, written=written)
        return Outcome(job.id, read_article(article, threads=threads))
    except AllegedlyError as error:
        return Outcome(job.id, error)
