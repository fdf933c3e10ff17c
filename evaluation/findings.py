"""Counts the findings in ordinary news, so that they can be read by eye: there is no gold standard of what is odd.

    python evaluation/findings.py                        100 articles, drawn by chance: how many findings of each code
    python evaluation/findings.py --articles 40 --show   print each with its reason and its first words too

The articles are those of PolNeAR's training part; its folder is looked for as in the other evaluations. The same seed
draws the same articles.
"""

import argparse
import random
import tarfile
from collections import Counter

import allegedly

from floors import corpora_folder


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=100, help="how many to draw (100)")
    parser.add_argument("--seed", type=int, default=77, help="seed of the drawing (77)")
    parser.add_argument("--show", action="store_true", help="print every finding")
    options = parser.parse_args()
    codes: Counter[str] = Counter()
    with tarfile.open(corpora_folder("polnear") / "train.tar.gz") as stored:
        names = sorted(member.name for member in stored if member.name.endswith(".txt"))
        for name in random.Random(options.seed).sample(names, options.articles):
            file = stored.extractfile(name)
            assert file is not None
            reading = allegedly.read_text(file.read().decode("utf-8", "replace"), threads=1)
            codes.update(finding.code for finding in reading.findings)
            for finding in reading.findings if options.show else ():
                print(f"{name}\n    {finding.code} {finding.reason}\n    {' '.join(finding.quotes[0].text.split())}")
    for code, number in sorted(codes.items()):
        print(f"{code:12}{number:5}")
    print(f"{codes.total()} findings in {options.articles} articles")


if __name__ == "__main__":
    main()
