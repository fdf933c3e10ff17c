"""Train the reader: `python training/train.py --corpora FOLDER --encoder model.safetensors --out FOLDER`.

With `--keep-syntax` it goes on from a checkpoint (`--start`) and learns attributions alone, from PolNeAR and from the
articles written for this project. Runs on the CPU or a GPU. Each epoch ends with a checkpoint and the scores on
PolNeAR's development part, which is never trained on. A run that was cut off goes on after its last whole epoch when
the same command is given again.
"""

import argparse
import json
import math
import time
from collections import Counter
from pathlib import Path
from typing import NamedTuple

import numpy as np
import torch

from allegedly.tagging.decoding import best_tags, spans
from allegedly.tagging.labels import ROLES
from allegedly.tagging.windows import windows

from batches import Batch, Example, collate, epoch, example
from corpora import Document, gum, polnear
from losses import WEIGHTS, losses, taught
from model import Reader, columns
from written import written

WARM_UP = 0.08

WRITTEN_TIMES = 3
"""How often an epoch has each article written for this project: more kinds than PolNeAR's, far fewer words."""

KEPT = "run.pt"
"""The file beside the checkpoints from which a run goes on."""


class Run(NamedTuple):
    """All that changes as a run goes on, kept after each epoch: a run that was cut off loses one at most."""

    network: Reader
    optimiser: torch.optim.Optimizer
    schedule: torch.optim.lr_scheduler.LRScheduler
    rng: np.random.Generator

    def keep(self, epochs: int, path: Path) -> None:
        state = {
            "epochs": epochs,
            "network": self.network.state_dict(),
            "optimiser": self.optimiser.state_dict(),
            "schedule": self.schedule.state_dict(),
            "rng": self.rng.bit_generator.state,
            "torch": torch.get_rng_state(),
            "cuda": torch.cuda.get_rng_state_all(),
        }
        half_written = path.with_suffix(".part")
        torch.save(state, half_written)
        half_written.replace(path)

    def epochs_of(self, path: Path) -> int:
        """Take up what `keep` wrote; the epochs that lie behind it, none where nothing was kept."""
        if not path.exists():
            return 0
        state = torch.load(path, map_location="cpu", weights_only=True)
        self.network.load_state_dict(state["network"])
        self.optimiser.load_state_dict(state["optimiser"])
        self.schedule.load_state_dict(state["schedule"])
        self.rng.bit_generator.state = state["rng"]
        torch.set_rng_state(state["torch"])
        torch.cuda.set_rng_state_all(state["cuda"])
        return int(state["epochs"])


def train(arguments: argparse.Namespace) -> None:
    rng = np.random.default_rng(arguments.seed)
    torch.manual_seed(arguments.seed)
    device = "cuda" if torch.cuda.is_available() else "cpu"
    torch.set_default_device(device)
    attributed = polnear(arguments.corpora / "polnear", "train")[: arguments.limit]
    added = _added(arguments)
    held_out = polnear(arguments.corpora / "polnear", "dev")[: arguments.limit]
    print(f"{len(attributed)} attributed, {len(added)} added, {len(held_out)} held out", flush=True)
    documents = attributed + added
    network = Reader(arguments.dropout)
    network.load_encoder(arguments.encoder)
    if arguments.start:
        network.load_state_dict(torch.load(arguments.start, map_location=device, weights_only=True))
    if arguments.keep_syntax:
        network.keep_syntax()
    teachers = [_teacher(checkpoint, device) for checkpoint in arguments.teacher]
    optimiser = _optimiser(network, arguments)
    pieces = sum(len(word) for made in documents for word in made.pieces)
    steps = arguments.epochs * math.ceil(1.06 * pieces / arguments.batch_pieces)
    run = Run(network, optimiser, _schedule(optimiser, steps), rng)
    arguments.out.mkdir(parents=True, exist_ok=True)
    for number in range(run.epochs_of(arguments.out / KEPT) + 1, arguments.epochs + 1):
        began = time.monotonic()
        _train_epoch(run, number, documents, teachers, arguments)
        torch.save(network.state_dict(), arguments.out / f"epoch-{number}.pt")
        run.keep(number, arguments.out / KEPT)
        scores = {"epoch": number, "seconds": round(time.monotonic() - began)} | exact_spans(network, held_out)
        print(json.dumps(scores), flush=True)


def _added(arguments: argparse.Namespace) -> list[Document]:
    """What an epoch has beside PolNeAR: GUM's syntax and names, or the articles written for this project."""
    if arguments.keep_syntax:
        return WRITTEN_TIMES * written()[: arguments.limit]
    return gum(arguments.corpora / "gum" / "gum-open-genres.tar.gz", "train")[: arguments.limit]


def _optimiser(network: Reader, arguments: argparse.Namespace) -> torch.optim.Optimizer:
    """The encoder, which knows English already, learns at a rate of its own."""
    encoder = [*network.word_pieces.parameters(), *network.positions.parameters(), *network.layers.parameters(),
               *network.word_layer.parameters(), *network.embedding_norm.parameters(), network.segment]  # fmt: skip
    known = {id(parameter) for parameter in encoder}
    heads = [parameter for parameter in network.parameters() if id(parameter) not in known]
    return torch.optim.AdamW(
        [{"params": encoder, "lr": arguments.rate}, {"params": heads, "lr": arguments.head_rate}], weight_decay=0.01
    )


def _schedule(optimiser: torch.optim.Optimizer, steps: int) -> torch.optim.lr_scheduler.LRScheduler:
    """Rates that rise in a line, and then fall to nothing along half a cosine."""

    def share(step: int) -> float:
        warm = step / (WARM_UP * steps)
        left = max(0.0, (steps - step) / (steps * (1 - WARM_UP)))
        return min(warm, 0.5 - 0.5 * math.cos(math.pi * min(left, 1)))

    return torch.optim.lr_scheduler.LambdaLR(optimiser, share)


def _train_epoch(
    run: Run, number: int, documents: list[Document], teachers: list[Reader], arguments: argparse.Namespace
) -> None:
    run.network.train()
    began, seen = time.monotonic(), 0
    sums: Counter[str] = Counter()
    counts: Counter[str] = Counter()
    for step, examples in enumerate(epoch(documents, run.rng, batch_pieces=arguments.batch_pieces)):
        batch = collate(examples)
        parts = _losses(run.network, batch, examples, teachers, half=arguments.half)
        total = sum((WEIGHTS[name] * loss for name, loss in parts.items()), torch.zeros(()))
        run.optimiser.zero_grad()
        total.backward()
        torch.nn.utils.clip_grad_norm_(run.network.parameters(), 1.0)
        run.optimiser.step()
        run.schedule.step()
        seen += int(batch.piece_count.sum())
        for name, loss in parts.items():
            sums[name] += float(loss.detach())
            counts[name] += 1
        if step % 20 == 19:
            speed = seen / (time.monotonic() - began)
            means = " ".join(f"{name} {sums[name] / counts[name]:.4f}" for name in sums)
            print(f"epoch {number} step {step + 1} {speed:.0f} pieces/s {means}", flush=True)
            sums.clear()
            counts.clear()


def _losses(
    network: Reader, batch: Batch, examples: list[Example], teachers: list[Reader], *, half: bool
) -> dict[str, torch.Tensor]:
    """The losses of one batch by name, that of what the teachers show among them."""
    given = batch.pieces, batch.looks, batch.first, batch.piece_count, batch.word_count
    with torch.autocast(batch.pieces.device.type, torch.bfloat16, enabled=half):
        output = network(*given)
    output = output.float()
    parts = losses(network, output, examples)
    if teachers:
        with torch.no_grad(), torch.autocast(batch.pieces.device.type, torch.bfloat16, enabled=half):
            shown = [teacher(*given) for teacher in teachers]
        parts["taught"] = taught(output, [one.float() for one in shown], batch.word_count)
    return parts


def _teacher(checkpoint: Path, device: str) -> Reader:
    network = Reader()
    network.load_state_dict(torch.load(checkpoint, map_location=device, weights_only=True))
    return network.eval()


@torch.no_grad()
def exact_spans(network: Reader, documents: list[Document]) -> dict[str, float]:
    """Exact-span F1 by role, every annotator's file counted: the quick look; `evaluation/` has the full protocol."""
    network.eval()
    transitions = network.field.scores().cpu().numpy()
    right, found, gold = Counter[str](), Counter[str](), Counter[str]()
    for made in documents:
        lengths = np.array([len(word) for word in made.pieces])
        rows = []
        for window in windows(lengths, made.words.paragraphs):
            batch = collate([example(made, window, None, None)])
            output = network(batch.pieces, batch.looks, batch.first, batch.piece_count, batch.word_count)
            rows.append(columns(output)["roles"][0, window.start - window.context :].cpu().numpy())
        predicted = set(spans(best_tags(np.concatenate(rows), transitions)))
        for annotation in made.annotations:
            wanted = set(annotation.spans)
            for role, name in enumerate(ROLES):
                right[name] += sum(span[0] == role for span in predicted & wanted)
                found[name] += sum(span[0] == role for span in predicted)
                gold[name] += sum(span[0] == role for span in wanted)
    return {name: round(200 * right[name] / max(1, found[name] + gold[name]), 2) for name in ROLES}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpora", type=Path, required=True, help="the folder with polnear/ and gum/")
    parser.add_argument("--encoder", type=Path, required=True, help="MiniLM's model.safetensors")
    parser.add_argument("--out", type=Path, required=True, help="where the checkpoints go")
    parser.add_argument("--epochs", type=int, default=5)
    parser.add_argument("--rate", type=float, default=2e-4, help="the encoder's learning rate")
    parser.add_argument("--head-rate", type=float, default=1e-3)
    parser.add_argument("--dropout", type=float, default=0.1)
    parser.add_argument("--half", action="store_true", help="multiply in bfloat16: faster where the processor has it")
    parser.add_argument("--batch-pieces", type=int, default=4096)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--start", type=Path, default=None, help="a checkpoint to go on from, with a new warm-up")
    parser.add_argument(
        "--keep-syntax",
        action="store_true",
        help="learn attributions alone, from our own articles too; syntax and names stay the same",
    )
    parser.add_argument("--teacher", type=Path, nargs="*", default=[], help="checkpoints to learn role scores from")
    parser.add_argument("--limit", type=int, default=None, help="read only so many documents, for a trial")
    train(parser.parse_args())


if __name__ == "__main__":
    main()
