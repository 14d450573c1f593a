"""Every check seen to fail: ``python -m tests.faults [words]``, or ``make faults``.

Copies the project aside and builds it once. Then every fault of ``table.yml`` is made there
alone and undone again; the checks it names must fail with its words, and pass without it.
Prints the table; returns 1 where a fault went unnoticed. ``words`` choose the rows whose names
hold them.
"""

from __future__ import annotations

import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from queue import Queue

from tests.faults.table import Row, rows
from tests.faults.trial import Bench, Outcome, passing

BENCHES = 2


def main(words: list[str]) -> int:
    """Try the rows whose names hold ``words``, or all; 1 where one goes unnoticed."""
    chosen = [row for row in rows() if " ".join(words) in row.name]
    started = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="faults-") as folder:
        benches: Queue[Bench] = Queue()
        first = Bench.set_up(Path(folder) / "1")
        benches.put(first)
        for number in range(2, BENCHES + 1):
            benches.put(first.twin(Path(folder) / str(number)))
        failing = passing(first, chosen)
        for line in failing:
            print(f"fails without a fault: {line}", flush=True)

        def one(row: Row) -> Outcome:
            bench = benches.get()
            try:
                outcome = bench.try_out(row)
            finally:
                benches.put(bench)
            print(outcome.line(), flush=True)
            return outcome

        print("| fault | check | seen to fail | seconds |\n|---|---|---|---:|")
        with ThreadPoolExecutor(BENCHES) as pool:
            outcomes = list(pool.map(one, chosen))
    missed = [outcome for outcome in outcomes if not outcome.seen]
    for outcome in missed:
        print(f"\n{outcome.row.name}: {outcome.why}\n{outcome.told[-2000:]}")
    seconds = time.monotonic() - started
    print(f"\n{len(outcomes)} faults, {len(missed)} unnoticed, {seconds:.0f} s")
    return 1 if missed or failing or not outcomes else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
