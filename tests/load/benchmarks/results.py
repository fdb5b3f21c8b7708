"""The tables of results, and their places in docs/benchmarks.md."""
import datetime
import os
import pathlib
import re
import statistics

from benchmarks.suite import ROOT, Failed, run

DOCUMENT = ROOT / "docs/benchmarks.md"
NOT_MEASURED = "not measured"


class Results:
    def __init__(self):
        self.tables = {}
        self.complete = True

    def begin(self, table):
        """What is added from now on stands in this table of the document."""
        self.rows = self.tables.setdefault(table, [])

    def add(self, work, measured, yardstick="", ratio="", target="", note=""):
        self.rows.append([work, measured, yardstick, ratio, target, note])
        print(" | ".join(str(c) for c in self.rows[-1]), flush=True)

    def add_rates(self, work, unit, ours, yardstick, theirs, target, note=""):
        """Medians of runs a second, ours beside the yardstick's."""
        a, b = statistics.median(ours), statistics.median(theirs)
        self.add(work, f"{a:,.0f}{unit}", f"{yardstick} {b:,.0f}{unit}", f"{a / b:.2f}", target, note)

    def add_failure(self, work, why):
        self.complete = False
        self.add(work, NOT_MEASURED, note=" ".join(str(why).split())[:300].replace("|", "/"))

    def write(self, options):
        """What was measured takes the place of what stood for the same work; other rows, and the text around them, stay."""
        text = DOCUMENT.read_text()
        for table, rows in self.tables.items():
            begin, end = f"<!-- measured: {table} -->\n", f"<!-- end of {table} -->\n"
            if text.count(begin) != 1 or text.count(end) != 1:
                raise Failed(f"{DOCUMENT}: not one place for the table of {table}")
            before, rest = text.split(begin)
            old, after = rest.split(end)
            text = before + begin + "\n".join(self._lines(options, _merged(_rows_of(old), self._dated(rows)))) + "\n" + end + after
        DOCUMENT.write_text(text)

    @staticmethod
    def _dated(rows):
        commit = run("git", "-C", ROOT, "rev-parse", "--short", "HEAD").strip()
        return [[*map(str, row), f"{datetime.date.today()} {commit}"] for row in rows if row[1] != NOT_MEASURED]

    @staticmethod
    def _lines(options, rows):
        cpu = re.search(r"model name\s*: (.*)", pathlib.Path("/proc/cpuinfo").read_text()).group(1)
        postgres = run("psql", "--version").split()[2]
        return [
            f"{os.cpu_count()} x {cpu}; PostgreSQL {postgres}, synchronous_commit on; {options.clients:,} clients, up to {options.rows:,}",
            f"contracts or rows; {options.runs} runs of {options.seconds} s where nothing else is said.", "",
            "| work | measured | yardstick | ratio | to reach | | when, commit |", "|---|---|---|---|---|---|---|",
            *("| " + " | ".join(row) + " |" for row in rows)]


def _rows_of(table):
    """Those of a table as it was written."""
    lines = [line for line in table.splitlines() if line.startswith("| ") and not line.startswith("| work ")]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]


def _merged(old, new):
    by_work = {row[0]: row for row in new}
    kept = [by_work.pop(row[0], row) for row in old]
    return kept + list(by_work.values())
