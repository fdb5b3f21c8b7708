"""A report of all contracts through every door, beside psql's \\copy of the same query."""
import json
import statistics
import time

from benchmarks.suite import Failed, TENANT, run

REPORT = "P-17"
PARAMETERS = ["period_start=2009-01-01", "period_end=2039-12-31", "aggregators=include"]
# The report's own order, which its doors keep.
ORDER = "started_on DESC NULLS LAST, client ASC NULLS FIRST"


class Reports:
    def __init__(self, suite, results, options):
        self.suite = suite
        self.results = results
        self.options = options
        suite.start("client_registry")
        registry = f"--client_registry_address={suite.address('client_registry')}"
        suite.start("contract", registry)
        suite.start("reporting", registry, f"--contract_address={suite.address('contract')}")
        suite.start("gateway", f"--reporting_address={suite.address('reporting')}")
        self.door = f"http://{suite.address('gateway')}/v1/reports/{REPORT}"

    def fill(self):
        """Clients and contracts by import, and the read model by the feed."""
        suite, rows = self.suite, self.options.rows
        begin = time.monotonic()
        suite.load("import-clients", suite.address("client_registry"), rows)
        run(suite.bin / "vinculoctl", f"--contract={suite.address('contract')}", "plan", "create", "BENCH", "--price", "99.90")
        seconds = suite.load("import-contracts", suite.address("contract"), rows)["seconds"]
        self.results.add(f"ImportContracts, {rows:,} rows, validated", f"{rows / seconds:,.0f} rows/s",
                         note=f"contract at most {suite.memory_mib('contract', 'VmHWM'):.0f} MiB")
        while int(suite.sql("SELECT count(*) FROM reporting.contracts WHERE in_force_from IS NOT NULL")) < rows:
            if time.monotonic() - begin > 900:
                raise Failed("the read model did not come to all contracts in 15 minutes")
            time.sleep(1)
        seconds = time.monotonic() - begin
        self.results.add(f"{rows:,} clients and as many contracts imported and in the read model", f"{seconds:.0f} s",
                         note=f"reporting at most {suite.memory_mib('reporting', 'VmHWM'):.0f} MiB")
        suite.sql("VACUUM ANALYZE")

    def read(self):
        rows = self.options.rows
        query = "&".join(PARAMETERS)
        sql = json.loads(run("curl", "-sf", f"{self.door}/explain?{query}"))["sql"].strip().rstrip(";")
        ordered = _one_line(f"SELECT * FROM (\n{sql}\n) report ORDER BY {ORDER}")
        stream, csv, copy, alone = [], [], [], []
        for _ in range(self.options.runs):
            result = self.suite.load("report", self.suite.address("reporting"), REPORT, *PARAMETERS)
            if result["rows"] < rows:
                raise Failed(f"the report has {result['rows']} rows of {rows}")
            stream.append(rows / result["seconds"])
            csv.append(rows / self._seconds("curl", "-sf", "-o", self.suite.folder / "report.csv", f"{self.door}.csv?{query}"))
            copy.append(rows / self._psql(f"\\copy ({ordered}) TO '{self.suite.folder}/copy.csv' CSV HEADER"))
            alone.append(rows / self._psql(f"EXPLAIN (ANALYZE, TIMING OFF) {ordered};"))
        # No door can be faster than the query: the ratio says how much there is to gain.
        self.results.add_rates(f"{REPORT} with {rows:,} rows, the query alone, no row sent", " rows/s", alone, "psql \\copy csv", copy, "")
        note = f"reporting at most {self.suite.memory_mib('reporting', 'VmHWM'):.0f} MiB"
        self.results.add_rates(f"{REPORT} with {rows:,} rows, gRPC stream", " rows/s", stream, "psql \\copy csv", copy, "1.4", note)
        note = f"gateway at most {self.suite.memory_mib('gateway', 'VmHWM'):.0f} MiB"
        self.results.add_rates(f"{REPORT} with {rows:,} rows, CSV over HTTP", " rows/s", csv, "psql \\copy csv", copy, "0.95", note)

    def _seconds(self, *command, **kwargs):
        begin = time.monotonic()
        run(*command, **kwargs)
        return time.monotonic() - begin

    def _psql(self, command):
        """Seconds of a psql command, as the runtime role under row level security."""
        script = self.suite.folder / "command.sql"
        script.write_text(f"SET search_path = reporting;\nSET app.tenant = '{TENANT}';\n{command}\n")
        return self._seconds("psql", "-Xq", "-v", "ON_ERROR_STOP=1", "-f", script,
                             self.suite.url.replace("postgresql://", "postgresql://reporting_app@"), env=self.suite.env)


def _one_line(sql):
    """psql's \\copy takes one line."""
    return " ".join(line for line in sql.split("\n") if not line.strip().startswith("--"))
