"""The registry: import, reads, writes, lists, search, change feed."""
import statistics
import time

from benchmarks import yardsticks
from benchmarks.suite import Failed

WARM_UP = 0.5  # of `load`: in its processor time, not in its count
FIRST_IDS = "('00000000-0000-7000-8000-' || lpad(substr(external_id, 6), 12, '0'))::uuid"


class Clients:
    def __init__(self, suite, results, options):
        self.suite = suite
        self.results = results
        self.options = options
        suite.start("client_registry")
        self.address = suite.address("client_registry")
        self.idle_mib = suite.memory_mib("client_registry")

    def fill(self):
        """ImportClients beside \\copy of the same rows into the same table. What the last \\copy leaves are the clients of
        all that follows, under ids that pgbench can make."""
        suite, rows = self.suite, self.options.clients
        columns = yardsticks.columns_of(suite, "registry.clients")
        named = ", ".join(columns)
        dump = suite.folder / "rows.csv"
        ours, theirs = [], []
        for i in range(self.options.import_runs):
            self._empty()
            ours.append(rows / suite.load("import-clients", self.address, rows)["seconds"])
            if i == 0:
                selected = ", ".join(FIRST_IDS if c == "client_id" else c for c in columns)
                suite.psql_copy(f"(SELECT {selected} FROM registry.clients) TO", dump, "CSV")
            self._empty()
            theirs.append(rows / suite.psql_copy(f"registry.clients ({named}) FROM", dump, "CSV"))
        dump.unlink()
        memory = suite.memory_mib("client_registry", "VmHWM")
        suite.sql("VACUUM ANALYZE registry.clients")
        self.results.add_rates(f"ImportClients, {rows:,} rows, validated", " rows/s", ours, "psql \\copy", theirs, "0.8",
                               f"service at most {memory:.0f} MiB; {len(ours)} runs")

    def _empty(self):
        self.suite.empty("registry.clients")
        self.suite.sql("CHECKPOINT")

    def get(self):
        self._empty_calls(64)
        self._empty_calls(8)
        script = yardsticks.get(self.options.clients)
        self._beside_pgbench("GetClient", "get", 64, script, "0.60", " (<= 35)")
        self._beside_pgbench("GetClient", "get", 32, script, "0.45")
        self._beside_pgbench("GetClient", "get", 8, script, "0.20")

    def _empty_calls(self, concurrency):
        """The floor of every call: gRPC, the kernel, our steps around a handler that does nothing."""
        rates, cpu = [], []
        for _ in range(self.options.runs):
            result, used = self._with_cpu("empty", self.address, concurrency, self.options.seconds)
            rates.append(result["per_second"])
            cpu.append(used)
        self.results.add(f"a call that does nothing (health check), c={concurrency}", f"{statistics.median(rates):,.0f}/s",
                         note=f"server {statistics.median(cpu):.0f} us CPU/op")

    def create(self):
        self._call_once("create", "ClientCreated")
        script = yardsticks.create(self.suite)
        self._beside_pgbench("CreateClient", "create", 64, script, "1.1", " (<= 45)")
        self._beside_pgbench("CreateClient", "create", 32, script, "0.8")

    def transition(self):
        self._call_once("transition", "ClientUpdated")
        script = yardsticks.transition(self.suite, self.options.clients)
        self._beside_pgbench("UpdateClient (read, decide, write)", "transition", 32, script, "0.9")

    def access(self):
        self._call_once("access", "PresencesRecorded")
        script = yardsticks.access(self.suite, self.options.clients)
        self._beside_pgbench("RecordAccess (read, decide, write)", "access", 32, script, "0.9")

    def ingest(self):
        """IngestAccesses beside \\copy of the rows that it makes into the same tables."""
        suite, rows = self.suite, self.options.rows
        tables = ("accesses", "presences", "client_attendance")
        columns = {t: ", ".join(yardsticks.columns_of(suite, f"registry.{t}")) for t in tables}
        dumps = {t: suite.folder / f"{t}.csv" for t in tables}
        ours, theirs = [], []
        for i in range(self.options.import_runs):
            self._forget_visits(tables)
            ours.append(rows / suite.load("ingest-accesses", self.address, rows, self.options.clients)["seconds"])
            if i == 0:
                for t in tables:
                    suite.psql_copy(f"(SELECT {columns[t]} FROM registry.{t}) TO", dumps[t], "CSV")
            self._forget_visits(tables)
            theirs.append(rows / sum(suite.psql_copy(f"registry.{t} ({columns[t]}) FROM", dumps[t], "CSV") for t in tables))
        memory = suite.memory_mib("client_registry", "VmHWM")
        self.results.add_rates(f"IngestAccesses, {rows:,} rows, presences counted", " rows/s", ours, "psql \\copy", theirs, "0.8",
                               f"service at most {memory:.0f} MiB; {len(ours)} runs")

    def _forget_visits(self, tables):
        self.suite.empty(*(f"registry.{t}" for t in tables))
        self.suite.sql("CHECKPOINT")

    def list(self):
        self._beside_pgbench("ListClients, filter by document", "list", 8, yardsticks.list_by_document(self.suite), "0.20")
        ours, theirs = [], []
        for _ in range(self.options.runs):
            ours.append(self.suite.load("pages", self.address, self.options.seconds, 'state = "SC"')["per_second"])
            theirs.append(self.suite.pgbench("registry", yardsticks.page(self.suite), 1, self.options.seconds))
        self.results.add_rates("ListClients, filter by state, page after page of 1,000", " pages/s", ours, "pgbench", theirs, "")

    def search(self):
        self._latency("SearchClients, mistyped name without accents", "search-name", "p50 <= 10 ms, p99 <= 50 ms")
        for what in ("document", "phone", "email"):
            self._latency(f"SearchClients, {what}", f"search-{what}", "p50 <= 2 ms")

    def feed(self):
        runs = [self.suite.load("feed", self.address, 1000, self.options.seconds) for _ in range(self.options.runs)]
        self._add_latency("change feed at 1,000 events/s, answer to delivered", runs, "p50 <= 15 ms, p99 <= 100 ms")

    def memory(self):
        busy = self.suite.memory_mib("client_registry", "VmHWM")
        self.results.add("memory of client_registry at rest; at most under all of this load",
                         f"{self.idle_mib:.0f} MiB; {busy:.0f} MiB", target="64 MiB; 128 MiB")

    def _beside_pgbench(self, work, calls, concurrency, script, target, cpu_target=""):
        ours, theirs, cpu = [], [], []
        seconds = self.options.seconds
        for _ in range(self.options.runs):
            result, used = self._with_cpu(calls, self.address, concurrency, seconds, self.options.clients)
            cpu.append(used)
            if result["failed"]:
                raise Failed(f"{work}: {result['failed']} calls failed")
            ours.append(result["per_second"])
            theirs.append(self.suite.pgbench("registry", script, concurrency, seconds))
        self.results.add_rates(f"{work}, c={concurrency}", "/s", ours, "pgbench", theirs, target,
                               f"server {statistics.median(cpu):.0f} us CPU/op{cpu_target}")

    def _with_cpu(self, calls, address, concurrency, seconds, *arguments):
        """What a load measured, and the service's processor time a call in microseconds."""
        before = self.suite.cpu_seconds("client_registry")
        result = self.suite.load(calls, address, concurrency, seconds, *arguments)
        used = self.suite.cpu_seconds("client_registry") - before
        return result, used * seconds / (seconds + WARM_UP) / result["count"] * 1e6

    def _call_once(self, calls, event):
        """So that there are rows to take the yardstick's from."""
        self.suite.load(calls, self.address, 8, 1, self.options.clients)
        for _ in range(100):
            if self.suite.sql(f"SELECT 1 FROM registry.feed WHERE type LIKE '%{event}' LIMIT 1"):
                return
            time.sleep(0.1)
        raise Failed(f"no {event} came into the feed")

    def _latency(self, work, calls, target):
        runs = [self.suite.load(calls, self.address, 1, self.options.seconds, self.options.clients)
                for _ in range(self.options.runs)]
        self._add_latency(work, runs, target)

    def _add_latency(self, work, runs, target):
        p50 = statistics.median(r["p50_us"] for r in runs) / 1000
        p99 = statistics.median(r["p99_us"] for r in runs) / 1000
        failed = sum(r["failed"] for r in runs)
        answered = sum(r["count"] for r in runs)
        note = f"{failed} of {failed + answered} not found" if failed else ""
        self.results.add(work, f"p50 {p50:.1f} ms, p99 {p99:.1f} ms", target=target, note=note)
