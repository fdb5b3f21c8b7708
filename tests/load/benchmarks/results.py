"""The table of results, and docs/benchmarks.md."""
import datetime
import os
import pathlib
import re
import statistics

from benchmarks.suite import ROOT, run

NOTES = """
## How to read it

`server N us CPU/op` is the service's own processor time a call, which noise hardly touches; it counts the sequencer, which
follows each write. pgbench and `\\copy` run the same statements on the same rows in the same server; `\\copy` of clients runs
as superuser, without row level security, without validation and without change events.

What limits what:

- **A read's processor time.** The call that does nothing is gRPC's, the kernel's and our steps' share. The rest is the database's:
  sockets and waits (perf, 64 calls in flight: the kernel 30 %, gRPC 30 %, ours 17 %, libpq 7 %, allocation 6 %), an answer of more
  than 40 columns which libpq describes anew each time. No function of ours has 1 %. The 35 us were set with a row of 11 columns.
- **A create's processor time.** Four statements with some 70 parameters, the search keys of a name (28 hashes), an event, a stored
  response and its hash: three times a read's work in the service. The 45 us were set with a client of 11 columns.
- **The import.** Of the database's time more than half are the nine indexes, for `\\copy` as for us. COPY itself is closed to us:
  PostgreSQL refuses it into a table with row level security. What the inserts cost beyond `\\copy`: the look at external ids and
  documents that exist (10 %), events (lz4; pglz took 6 %). Rows go as one array of a composite type (an array a column took a fifth
  more), are made ready while the database works, and are checked 50 at a stretch, so that a chunk's next step does not wait.
- **A list of one key** (document, external id, mobile phone, e-mail) is one prepared statement on the read lane, as a client is read.
  With 8 calls in flight most of the time passes between processes: compare GetClient and the call that does nothing at c=8.
- **IngestAccesses** does more than `\\copy` of what it leaves. Of the processor time of its transactions (200,000 events of 50,000
  clients: 7.0 s, log_statement_stats) the accesses take 35 %, the presences 23 %, the clients' last days 29 % (locked, and moved with
  each chunk, where `\\copy` writes each once), the look at the days' presences, events and commits the rest; `\\copy` took 4.1 s. So
  these statements without a service reach 0.6 of it. Passing over events that were sent before is a quarter of the accesses'
  part; one array of a composite type in the place of an array a column gained nothing here (3.7 s for 100,000 events, both).
- **Memory of the import.** Some 50 MiB are allocated while it runs, and 27 more by its millionth row: where each external id came
  first. 30 MiB of the whole are the program's own files.
- **The reports.** The query itself, its joins, window and sort, takes most of `\\copy`'s time, as the query alone shows: no door can
  be faster than it. The 1.4 was measured with a table that is only read. For 100,000 rows the database takes 0.40 s whatever the
  format; what a door can save is psql's 0.07 s, what it adds is the service's 0.10 s and the caller's 0.08 s, beside each other.

The whole run takes about 15 minutes at 1,000,000 clients on two cores that do nothing else (`make bench`);
`tests/load/bench BUILD --clients 100000 --rows 100000 --runs 1` takes three. A part that would begin after `--minutes` is left out,
and the table says so.
"""


class Results:
    def __init__(self):
        self.rows = []
        self.complete = True

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

    def write(self, options, seconds):
        commit = run("git", "-C", ROOT, "rev-parse", "--short", "HEAD").strip()
        cpu = re.search(r"model name\s*: (.*)", pathlib.Path("/proc/cpuinfo").read_text()).group(1)
        text = [
            "# Benchmarks", "",
            "Made by `make bench`. Client, server and PostgreSQL share the machine; each figure stands beside its yardstick, measured in",
            "the same run, the two alternated; medians. Trust the ratios.", "",
            f"- {datetime.date.today()}, commit {commit}, {seconds / 60:.0f} minutes",
            f"- {os.cpu_count()} x {cpu}; PostgreSQL {run('psql', '--version').split()[2]}, synchronous_commit on",
            f"- {options.clients:,} clients, {options.rows:,} rows a report; {options.runs} runs of {options.seconds} s", "",
            "| work | measured | yardstick | ratio | to reach | |", "|---|---|---|---|---|---|"]
        text += ["| " + " | ".join(str(c) for c in row) + " |" for row in self.rows]
        (ROOT / "docs/benchmarks.md").write_text("\n".join(text) + "\n" + NOTES)
