"""The tables of results, and their places in docs/benchmarks.md."""
import datetime
import os
import pathlib
import re
import statistics

from benchmarks.suite import ROOT, run

DOCUMENT = ROOT / "docs/benchmarks.md"


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
        self.add(work, "not measured", note=" ".join(str(why).split())[:300].replace("|", "/"))

    def write(self, options):
        """Each table that has rows takes its old one's place; the text around them stays."""
        text = DOCUMENT.read_text()
        for table, rows in self.tables.items():
            begin, end = f"<!-- measured: {table} -->\n", f"<!-- end of {table} -->\n"
            before, _, rest = text.partition(begin)
            _, _, after = rest.partition(end)
            text = before + begin + "\n".join(self._lines(options, rows)) + "\n" + end + after
        DOCUMENT.write_text(text)

    def _lines(self, options, rows):
        commit = run("git", "-C", ROOT, "rev-parse", "--short", "HEAD").strip()
        cpu = re.search(r"model name\s*: (.*)", pathlib.Path("/proc/cpuinfo").read_text()).group(1)
        postgres = run("psql", "--version").split()[2]
        return [
            f"{datetime.date.today()}, commit {commit}; {os.cpu_count()} x {cpu}; PostgreSQL {postgres}, synchronous_commit on;",
            f"{options.clients:,} clients, {options.rows:,} contracts or rows; {options.runs} runs of {options.seconds} s.", "",
            "| work | measured | yardstick | ratio | to reach | |", "|---|---|---|---|---|---|",
            *("| " + " | ".join(str(c) for c in row) + " |" for row in rows)]
