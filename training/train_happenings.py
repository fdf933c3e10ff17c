"""Teach the reader what happens: `python training/train_happenings.py --start RUN/packaged.pt --out RUN2`.

Learns events, their parts and arguments from timing from the passages in `happenings/`, on layers of their own
(`happening_reader.py`). Every eighth passage is held out; each epoch ends with a checkpoint and the scores on these.
Not yet in the package: MODEL_CARD.md says what it scores, and why.
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

from batches import collate, padded
from corpora import NO_LABEL
from happening_reader import HappeningReader
from happenings import SIDES, Passage, passages
from model import Reader
from stories import Story, stories

WARM_UP = 0.1
HELD_OUT = 8
"""One passage in so many is held out."""

WEIGHTS = {"acts": 1.0, "statuses": 0.2, "parts": 2.0, "timing": 0.5}
"""Weights of the questions. A pair is mostly no part, so its mean loss is small. Not tuned beyond that."""


def losses(network: HappeningReader, read: dict[str, Tensor], told: list[Story]) -> dict[str, Tensor]:
    """The mean loss of each question over the words (parts: the pairs of words) that have an answer."""
    length = read["acts"].shape[1]
    acts, statuses, timing = (
        padded(rows, length) for rows in zip(*((one.acts, one.statuses, one.timing) for one in told), strict=True)
    )
    there = timing != NO_LABEL
    result = {
        "acts": _cross_entropy(read["acts"], acts),
        "statuses": _cross_entropy(read["statuses"], statuses),
        "timing": network.field(read["timing"], timing.clamp(min=0), there) / there.sum(),
    }
    scores, gold = [], []
    for row, one in enumerate(told):
        here = {name: part[row] for name, part in read.items()}
        for act, (first, labels) in one.parts.items():
            scores.append(network.part_scores(here, act, first, len(labels)))
            gold.append(torch.from_numpy(labels))
    if scores:
        result["parts"] = _cross_entropy(torch.cat(scores), torch.cat(gold))
    return result


def _cross_entropy(scores: Tensor, labels: Tensor) -> Tensor:
    there = labels != NO_LABEL
    return functional.cross_entropy(scores[there], labels[there]) if there.any() else scores.sum() * 0


def train(arguments: argparse.Namespace) -> None:
    rng = np.random.default_rng(arguments.seed)
    torch.manual_seed(arguments.seed)
    marked = passages()
    held = [one for number, one in enumerate(marked) if number % HELD_OUT == 0]
    learned = [one for number, one in enumerate(marked) if number % HELD_OUT]
    print(f"{len(learned)} passages, {len(held)} held out", flush=True)
    reader = Reader().eval()
    reader.load_state_dict(torch.load(arguments.start, map_location="cpu", weights_only=True))
    network = HappeningReader(arguments.dropout)
    network.begin(reader)
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
        print(json.dumps(scores(network, reader, held)), flush=True)


def _share(done: float) -> float:
    """The share of the full rate: up in a line, then down along half a cosine."""
    if done < WARM_UP:
        return done / WARM_UP
    return 0.5 + 0.5 * math.cos(math.pi * min(1.0, (done - WARM_UP) / (1 - WARM_UP)))


def _read(network: HappeningReader, reader: Reader, told: list[Story]) -> dict[str, Tensor]:
    batch = collate([one.example for one in told])
    scores: dict[str, Tensor] = network(reader, batch.pieces, batch.looks, batch.first, batch.piece_count)
    return scores


def _optimiser(network: HappeningReader, arguments: argparse.Namespace) -> torch.optim.Optimizer:
    layers = list(network.layers.parameters())
    known = {id(parameter) for parameter in layers}
    heads = [one for one in network.parameters() if id(one) not in known]
    return torch.optim.AdamW(
        [{"params": layers, "lr": arguments.rate}, {"params": heads, "lr": arguments.head_rate}], weight_decay=0.01
    )


@torch.no_grad()
def scores(network: HappeningReader, reader: Reader, held: list[Passage]) -> dict[str, float]:
    """F1 in points of 100 on passages: words that name an act, with its kind, and whatever the kind; the words of parts
    of acts that are found; the links of arguments, by one shared word. `alarms` are arguments in passages without.
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
            for act, (first, labels) in one.parts.items():
                here = {name: part[row] for name, part in output.items()}
                part = network.part_scores(here, act, first, len(labels)).argmax(1).numpy()
                known = labels != NO_LABEL
                counts["parts found"] += int((part[known] > 0).sum())
                counts["parts wanted"] += int((labels[known] > 0).sum())
                counts["parts right"] += int(((part == labels) & (labels > 0)).sum())
            best = spans(best_tags(output["timing"][row, : len(one.timing)].numpy(), transitions))
            links = [range(first, last + 1) for group, first, last in best if group >= len(SIDES)]
            gold = [range(first, last + 1) for group, first, last in spans(one.timing) if group >= len(SIDES)]
            counts["links found"] += len(links)
            counts["links wanted"] += len(gold)
            counts["links right"] += sum(any(set(each) & set(other) for other in gold) for each in links)
            counts["alarms"] += 0 if gold else len(links)
            counts["without"] += not gold
    f1 = {
        name: round(200 * counts[f"{right} right"] / max(counts[f"{name} found"] + counts[f"{name} wanted"], 1), 1)
        for name, right in (("acts", "acts"), ("parts", "parts"), ("links", "links"))
    }
    f1["kinds"] = round(200 * counts["kinds right"] / max(counts["acts found"] + counts["acts wanted"], 1), 1)
    return f1 | {"alarms": counts["alarms"], "texts without": counts["without"], "links": f1["links"]}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--start", type=Path, required=True, help="the checkpoint of the reader")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--epochs", type=int, default=12)
    parser.add_argument("--batch-pieces", type=int, default=600)
    parser.add_argument("--rate", type=float, default=2e-4)
    parser.add_argument("--head-rate", type=float, default=1e-3)
    parser.add_argument("--dropout", type=float, default=0.1)
    parser.add_argument("--seed", type=int, default=1)
    train(parser.parse_args())


if __name__ == "__main__":
    main()
