"""How fast an article is read, and in how much memory: run it on a quiet machine.

    python benchmarks/reading.py [ARTICLE] [--batch 40]

Each figure is the median of five runs. "Shell to page" is the command as a user types it, start-up included. The batch
is so many copies of the article, read in one process and then in two. Where spaCy and textacy are installed, spaCy's
blank English pipeline (a tokeniser and nothing else) and textacy's quotation rules over our own parse are timed beside
ours in the same run. Both do far less: they are a yardstick for the machine, and the rules find direct quotations only.
"""

import argparse
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

EXAMPLE = Path(__file__).parents[1] / "examples" / "harbour.txt"
RUNS = 5
COMMAND = [sys.executable, "-c", "from allegedly.cli import main; main()"]

AS_INSTALLED = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
"""The environment of the commands, which may keep bytecode, as what pip installs has it."""


def median_seconds(work: Callable[[], object]) -> float:
    """The median wall time of some runs, after one that does not count."""
    work()
    taken = []
    for _ in range(RUNS):
        began = time.perf_counter()
        work()
        taken.append(time.perf_counter() - began)
    return statistics.median(taken)


def peak_megabytes(command: list[str]) -> float:
    """The peak resident memory of a command, measured by the system."""
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=AS_INSTALLED)
    _, _, usage = os.wait4(process.pid, 0)
    return usage.ru_maxrss * (1 if sys.platform == "darwin" else 1024) / 1e6


def cpu_seconds(command: list[str]) -> float:
    """The median processor time of a command."""
    taken = []
    for _ in range(RUNS):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run(command, stdout=subprocess.DEVNULL, check=True, env=AS_INSTALLED)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        taken.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    return statistics.median(taken)


def beside(text: str, words: int) -> None:
    """The peers: a tokeniser, and rules over a parse that they are given."""
    import spacy
    from spacy.tokens import Doc
    from textacy.extract.triples import direct_quotations

    from allegedly import ingest, read_text, tagging

    blank = spacy.blank("en")
    print(f"spaCy's blank pipeline       {words / median_seconds(lambda: blank(text)):8.0f} words/s")
    tags = tagging.tag(ingest.article_from_text(text), tagging.trained_reader())
    parts = {"V": "VERB", "N": "NOUN", "P": "PRON"}
    forms = [text[word.start : word.end] for word in tags.words]
    parsed = Doc(
        blank.vocab,
        words=forms,
        pos=["PROPN" if word.tag.startswith("NNP") else parts.get(word.tag[0], "X") for word in tags.words],
        tags=[word.tag for word in tags.words],
        lemmas=[form.lower() for form in forms],
        heads=[word.head for word in tags.words],
        deps=[word.relation for word in tags.words],
    )
    try:
        found = len(list(direct_quotations(parsed)))
    except ValueError as error:
        print(f"textacy's quotation rules    refused: {str(error).partition(';')[0]}")
        return
    speed = words / median_seconds(lambda: list(direct_quotations(parsed)))
    ours = len(read_text(text).attributions)
    print(f"textacy's quotation rules    {speed:8.0f} words/s; {found} quotations, ours {ours} attributions")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("article", nargs="?", type=Path, default=EXAMPLE)
    parser.add_argument("--batch", type=int, default=40, help="copies of the article in the batch")
    arguments = parser.parse_args()

    import allegedly
    from allegedly.batch import Job, read_many

    text = arguments.article.read_text(encoding="utf-8")
    words = len(text.split())
    print(f"{arguments.article.name}: {words} words; the batch: {words * arguments.batch} words")
    print(f"help, processor time         {cpu_seconds([*COMMAND, '--help']):8.2f} s")
    with tempfile.TemporaryDirectory() as folder:
        page = [*COMMAND, "read", str(arguments.article), "--html", f"{folder}/page.html", "--no-open"]
        quiet = {"stdout": subprocess.DEVNULL, "check": True, "env": AS_INSTALLED}
        print(f"shell to page                {median_seconds(lambda: subprocess.run(page, **quiet)):8.2f} s")
        many = [str(arguments.article)] * arguments.batch
        print(f"peak memory, one article     {peak_megabytes(page):8.0f} MB")
        peak = peak_megabytes([*COMMAND, "read", *many, "--json", "/dev/null"])
        print(f"peak memory, the batch       {peak:8.0f} MB")
    for threads in (1, 2):
        seconds = median_seconds(lambda threads=threads: allegedly.read_text(text, threads=threads))
        print(f"one article, {threads} threads       {words / seconds:8.0f} words/s")
    jobs = [Job(str(number), str(arguments.article)) for number in range(arguments.batch)]
    for workers in (1, 2):
        began = time.perf_counter()
        assert all(isinstance(result, allegedly.Reading) for _, result in read_many(jobs, workers=workers))
        print(f"the batch, {workers} processes       {len(jobs) * words / (time.perf_counter() - began):8.0f} words/s")
    try:
        beside(text, words)
    except ImportError:
        print("spaCy and textacy are not installed: no yardstick")


if __name__ == "__main__":
    main()
