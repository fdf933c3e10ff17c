"""A reading that was put beside two sets, by hand: one whose rows may be shown, one whose rows may not."""

import msgspec

from allegedly import schema
from allegedly.schema import AspectComparison, Candidate, Coverage, Match, Record
from allegedly.schema.inquiries import (
    Checked,
    Ground,
    Inquiry,
    NeededTable,
    Proposal,
    ProposedSide,
    Variation,
    Window,
)

from .. import facts_sample
from ..timing import sample as timing_sample

OPEN = Coverage(
    set_name="ucdp-ged",
    version="25.1",
    title="UCDP Georeferenced Event Dataset",
    earliest="1989-01-01",
    latest="2024-12-31",
    countries=(),
    kinds=("ASSAULT",),
    least_killed=1,
    counts_reports=False,
    share_rows=True,
    citation="Sundberg and Melander 2013.",
    definition="Armed force with at least one death.",
    link="https://ucdp.uu.se/event/{id}",
)
CLOSED = msgspec.structs.replace(
    OPEN, set_name="acled", title="ACLED", share_rows=False, citation="Raleigh et al. 2010.", link=None
)


def record(coverage: Coverage, identity: str = "4711") -> Record:
    return Record(
        set_name=coverage.set_name, version=coverage.version, id=identity, earliest="2023-03-02", latest="2023-03-02",
        date_precision="day", headline="A SECRET ROW",
    )  # fmt: skip


def match(coverage: Coverage, event: str, outcome: schema.Outcome, *records: Record) -> Match:
    compared = (
        AspectComparison("date", "2 March", "2023-03-03", False),
        AspectComparison("killed", "", "ROW FIGURE", None),
        AspectComparison("kind", "ASSAULT", "ASSAULT", True),
    )
    return Match(
        event=event,
        set_name=coverage.set_name,
        version=coverage.version,
        outcome=outcome,
        reasons=("date: the article has 2 March, the record 2023-03-03.",),
        candidates=tuple(Candidate(each, 0.9, compared) for each in records),
        query=f"set={coverage.set_name} country=IQ 2023-03-02",
    )


def reading() -> schema.Reading:
    return facts_sample.reading()


def tested() -> Inquiry:
    proposal = Proposal(
        argument=reading().arguments[0].id,
        phrase="each and every time",
        first=ProposedSide(words="the debates", table="debates.csv", observed=("2023",)),
        then=ProposedSide(
            words="the fires",
            query="set=ucdp-ged version=25.1 actor=IS",
            grounds=(Ground("actor", "IS", "words", "“ISIS” in the article."),),
        ),
        window=Window(0, 3),
        readings=(Window(0, 7),),
        since="2023-06-01",
        since_readings=(),
        grounds=(Ground("window", "0 to 3 days after", "assumed", "The words give no number."),),
    )
    return Inquiry(
        outcome="tested",
        proposal=proposal,
        sentences=("What came out.", "How sure.", "What it does not show."),
        timing=timing_sample.timing_test(),
        surge=timing_sample.surge_test(),
        variations=(
            Variation(
                what="only events whose day is known", query="set=ucdp-ged precision=day", events=12, p_value=0.4,
                rate_ratio=None, interval=(0.1, None), verdict="these data cannot tell",
            ),
        ),
        notes=("Left out: 2 records.",),
        commands=("allegedly series 'set=ucdp-ged version=25.1 actor=IS'",),
    )  # fmt: skip


def needing() -> Inquiry:
    proposal = msgspec.structs.replace(
        tested().proposal,
        argument="mine",
        phrase="",
        first=ProposedSide(
            words="Baghdad raises it",
            needs=NeededTable("mine-first.csv", ("date", "happening", "source"), "One row for each time."),
            unanswered="No set records it.",
        ),
    )
    return Inquiry(
        outcome="needs a table", proposal=proposal, sentences=("Not tested.", "Fill it in.", "Says nothing.")
    )


def checked() -> Checked:
    first, second, third, *_ = (event.id for event in reading().events)
    return Checked(
        sets=(OPEN, CLOSED),
        matches=(
            match(OPEN, first, "differs", record(OPEN), record(OPEN, "4712")),
            match(CLOSED, first, "differs", record(CLOSED, "IRQ1")),
            match(OPEN, second, "not recorded"),
            match(OPEN, third, "outside coverage"),
        ),
        inquiries=(needing(), tested(), msgspec.structs.replace(tested(), notes=())),
        seed=0,
        command="allegedly read port.txt --records ucdp-ged@25.1",
    )
