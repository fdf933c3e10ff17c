"""Teach the reader what happens: `python training/train_happenings.py --start reader.pt --corpora DATA --out RUN`.

Learns events and arguments from timing from the passages in `happenings/` and the articles of corpora that are marked
in `standoff/`, on layers of their own (`happening_reader.py`). Every eighth of each is held out; each epoch ends with a
checkpoint and the scores on these.
"""

import argparse
import json
import math
import time
from collections import Counter
from pathlib import Path

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional

from allegedly.tagging.decoding import best_tags, spans
from allegedly.tagging.labels import SIDES

from batches import collate, padded
from corpora import NO_LABEL
from happening_reader import OUTPUTS, HappeningReader
from happenings import Passage, passages
from model import Reader, attended, columns
from standoff import articles
from stories import Story, stories

WARM_UP = 0.1
HELD_OUT = 8
"""One passage, and one article, in so many is held out."""

WEIGHTS = {"acts": 1.0, "timing": 0.5, "settings": 0.25}
"""Weights of the questions, each a mean over all words: what is asked of the few words alone that name acts would
outweigh all else if it were a mean over these. The settings are four.
"""


def losses(network: HappeningReader, read: dict[str, Tensor], told: list[Story]) -> dict[str, Tensor]:
    """The loss of each question by word."""
    length = read["acts"].shape[1]
    acts, timing = (padded(rows, length) for rows in zip(*((one.acts, one.timing) for one in told), strict=True))
    there = timing != NO_LABEL
    return {
        "acts": _cross_entropy(read["acts"], acts) / (acts != NO_LABEL).sum().clamp(min=1),
        "timing": network.field(read["timing"], timing.clamp(min=0), there) / there.sum(),
        "settings": _setting_loss(network, read, told) / there.sum(),
    }


def _setting_loss(network: HappeningReader, read: dict[str, Tensor], told: list[Story]) -> Tensor:
    """The loss of all questions for the setting of an act: one of the right answers is enough."""
    total = read["asking"].sum() * 0
    for row, one in enumerate(told):
        if len(one.asked):
            scores = network.settings(_text(read, row, one), torch.from_numpy(one.asked))
            right = torch.from_numpy(one.answers)
            held = scores.masked_fill(~right, -math.inf).logsumexp(2)
            total = total + (scores.logsumexp(2) - held)[right.any(2)].sum()
    return total


def _text(read: dict[str, Tensor], row: int, one: Story) -> dict[str, Tensor]:
    """What was read of one text of a batch."""
    return {name: part[row, : len(one.acts)] for name, part in read.items()}


def _cross_entropy(scores: Tensor, labels: Tensor) -> Tensor:
    there = labels != NO_LABEL
    return functional.cross_entropy(scores[there], labels[there], reduction="sum")


def train(arguments: argparse.Namespace) -> None:
    rng = np.random.default_rng(arguments.seed)
    torch.manual_seed(arguments.seed)
    learned, held = _parted(passages())
    read, unread = _parted(articles(arguments.corpora))
    print(f"{len(learned)} passages, {len(held)} held out; of articles {len(read)}, {len(unread)}", flush=True)
    learned += read
    reader = Reader().eval()
    reader.load_state_dict(torch.load(arguments.start, map_location="cpu", weights_only=True))
    network = HappeningReader(arguments.dropout)
    network.begin(reader)
    if arguments.go_on:
        network.load_state_dict(torch.load(arguments.go_on, weights_only=True), strict=False)
    optimiser = _optimiser(network, arguments)
    pieces = sum(len(word) for one in learned for word in one.document.pieces)
    steps = arguments.epochs * math.ceil(1.1 * pieces / arguments.batch_pieces)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimiser, lambda step: _share(step / steps))
    arguments.out.mkdir(parents=True, exist_ok=True)
    for number in range(1, arguments.epochs + 1):
        began, sums, batches = time.monotonic(), Counter[str](), 0
        for told in stories(learned, rng, batch_pieces=arguments.batch_pieces):
            parts = losses(network, _read(network.train(), reader, told), told)
            optimiser.zero_grad()
            sum((WEIGHTS[name] * loss for name, loss in parts.items()), torch.zeros(())).backward()
            torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimiser.step()
            schedule.step()
            batches += 1
            sums.update({name: float(loss.detach()) for name, loss in parts.items()})
        means = {name: round(total / batches, 4) for name, total in sums.items()}
        print(json.dumps({"epoch": number, "seconds": round(time.monotonic() - began), "losses": means}), flush=True)
        torch.save(network.state_dict(), arguments.out / f"epoch-{number}.pt")
        print(json.dumps({"passages": scores(network, reader, held)}), flush=True)
        print(json.dumps({"articles": scores(network, reader, unread)}), flush=True)


def _parted(texts: list[Passage]) -> tuple[list[Passage], list[Passage]]:
    """The texts to learn from and those held out."""
    return [one for number, one in enumerate(texts) if number % HELD_OUT], texts[::HELD_OUT]


def _share(done: float) -> float:
    """The share of the full rate: up in a line, then down along half a cosine."""
    if done < WARM_UP:
        return done / WARM_UP
    return 0.5 + 0.5 * math.cos(math.pi * min(1.0, (done - WARM_UP) / (1 - WARM_UP)))


def _read(network: HappeningReader, reader: Reader, told: list[Story]) -> dict[str, Tensor]:
    batch = collate([one.example for one in told])
    bias = attended(batch.pieces.shape[1], batch.piece_count)
    with torch.no_grad():
        hidden = reader.lower(batch.pieces, batch.looks, bias)
    return columns(network(hidden, bias, batch.first), OUTPUTS)


def _optimiser(network: HappeningReader, arguments: argparse.Namespace) -> torch.optim.Optimizer:
    layers = list(network.layers.parameters())
    known = {id(parameter) for parameter in layers}
    heads = [one for one in network.parameters() if id(one) not in known]
    return torch.optim.AdamW(
        [{"params": layers, "lr": arguments.rate}, {"params": heads, "lr": arguments.head_rate}], weight_decay=0.01
    )


@torch.no_grad()
def scores(network: HappeningReader, reader: Reader, held: list[Passage]) -> dict[str, float]:
    """F1 in points of 100 on texts: words that name an act, with its kind, and whatever the kind; the links of
    arguments, by one shared word; settings, by a word of each. `alarms` are links in
    windows without one.
    """
    transitions = network.field.scores().numpy()
    counts = Counter[str]()
    for told in stories(held, None, batch_pieces=4096):
        output = _read(network.eval(), reader, told)
        for row, one in enumerate(told):
            known = one.acts != NO_LABEL
            acts = output["acts"][row, : len(one.acts)].argmax(1).numpy()
            counts["acts found"] += int((acts[known] > 0).sum())
            counts["acts wanted"] += int((one.acts[known] > 0).sum())
            counts["acts right"] += int(((acts > 0) & (one.acts > 0)).sum())
            counts["kinds right"] += int(((acts == one.acts) & (one.acts > 0)).sum())
            if len(one.asked):
                answers = network.settings(_text(output, row, one), torch.from_numpy(one.asked)).argmax(2).numpy()
                counts.update(_answered(one, answers))
            best = spans(best_tags(output["timing"][row, : len(one.timing)].numpy(), transitions))
            links = [range(first, last + 1) for group, first, last in best if group >= len(SIDES)]
            gold = [range(first, last + 1) for group, first, last in spans(one.timing) if group >= len(SIDES)]
            counts["links found"] += len(links)
            counts["links wanted"] += len(gold)
            counts["links right"] += sum(any(set(each) & set(other) for other in gold) for each in links)
            counts["alarms"] += 0 if gold else len(links)
            counts["without"] += not gold
    names = {"acts": "acts", "kinds": "acts", "links": "links", "settings": "settings"}
    f1 = {
        name: round(200 * counts[f"{name} right"] / max(counts[f"{of} found"] + counts[f"{of} wanted"], 1), 1)
        for name, of in names.items()
    }
    return f1 | {"alarms": counts["alarms"], "windows without": counts["without"]}


def _answered(one: Story, answers: np.ndarray) -> dict[str, int]:
    """What is counted of the words `[asked, settings]` that were taken for answers."""
    there, known = ~one.answers[:, :, -1], one.answers.any(2)
    right = np.take_along_axis(one.answers, answers[:, :, None], 2)[:, :, 0]
    return {
        "settings found": int((answers < len(one.acts))[known].sum()),
        "settings wanted": int((known & there).sum()),
        "settings right": int((right & there).sum()),
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--start", type=Path, required=True, help="the checkpoint of the reader")
    parser.add_argument("--corpora", type=Path, required=True, help="the folder of the corpora")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--go-on", type=Path, help="a checkpoint to go on from; what it lacks starts anew")
    parser.add_argument("--epochs", type=int, default=5)
    parser.add_argument("--batch-pieces", type=int, default=600)
    parser.add_argument("--rate", type=float, default=2e-4)
    parser.add_argument("--head-rate", type=float, default=1e-3)
    parser.add_argument("--dropout", type=float, default=0.1)
    parser.add_argument("--seed", type=int, default=1)
    train(parser.parse_args())


if __name__ == "__main__":
    main()
