"""The recurring run over all contracts beside one COPY out and one COPY in of the rows it touches, and payments."""
import statistics
import time

from benchmarks import yardsticks
from benchmarks.suite import Failed, run

# What the run reads of a contract, and where it writes.
READ = ("SELECT contract_id, client_id, lifecycle, billing, price_cents, billing_period, payment_condition, billing_day, "
        "financial_base_on, ends_on, auto_renew, unit, created_at, paid_until_on FROM contract.contracts")
TABLES = ("receivables", "contract_charges")


class Billing:
    def __init__(self, suite, results, options, rows):
        self.suite = suite
        self.results = results
        self.options = options
        self.rows = rows
        suite.start("client_registry")
        suite.start("contract", f"--client_registry_address={suite.address('client_registry')}")
        self.address = suite.address("contract")

    def fill(self):
        """Prepaid contracts, each with one period to charge today."""
        suite = self.suite
        suite.load("import-clients", suite.address("client_registry"), self.rows)
        run(suite.bin / "vinculoctl", f"--contract={self.address}", "plan", "create", "BENCH", "--price", "99.90", "--prepaid")
        suite.load("import-contracts", self.address, self.rows)
        self._await_the_daily_run()
        suite.sql("VACUUM ANALYZE")

    def run(self):
        suite, rows = self.suite, self.rows
        ours, theirs = [], []
        for i in range(self.options.import_runs):
            self._forget()
            result = suite.load("billing-run", self.address)
            if result["all"] != rows:
                raise Failed(f"the run made {result['all']} receivables of {rows}")
            if result["seconds"] > 0.1:
                ours.append(result["rows"] / result["seconds"])
            else:
                ours.append(rows / max(self._seconds_of_the_run(), 0.001))
            if i == 0:
                self._dump()
            self._forget()
            theirs.append(rows / self._copies())
        memory = suite.memory_mib("contract", "VmHWM")
        self.results.add_rates(f"recurring run, {rows:,} contracts", " contracts/s", ours, "psql \\copy out and in", theirs, "0.5",
                               f"service at most {memory:.0f} MiB; {len(ours)} runs")

    def pay(self):
        suite, options = self.suite, self.options
        self._forget()
        suite.load("billing-run", self.address)
        rates, cpu = [], []
        for _ in range(options.runs):
            before = suite.cpu_seconds("contract")
            result = suite.load("payment", self.address, 32, options.seconds)
            if result["failed"]:
                raise Failed(f"RecordPayment: {result['failed']} calls failed")
            rates.append(result["per_second"])
            cpu.append((suite.cpu_seconds("contract") - before) / max(result["per_second"] * options.seconds, 1) * 1e6)
        self.results.add("RecordPayment (read, decide, write), c=32", f"{statistics.median(rates):,.0f}/s",
                         note=f"server {statistics.median(cpu):.0f} us CPU/op")

    def _await_the_daily_run(self):
        """That of the tenant's first day, which began by itself beside the import: one run at a time."""
        deadline = time.monotonic() + 600
        while self.suite.sql("SELECT count(*) FROM contract.billing_runs WHERE finished_at IS NULL").strip() != "0":
            if time.monotonic() > deadline:
                raise Failed("the recurring run of the tenant's first day does not end")
            time.sleep(1)

    def _seconds_of_the_run(self):
        return float(self.suite.sql("SELECT extract(epoch FROM finished_at - started_at) FROM contract.billing_runs "
                                    "ORDER BY started_at DESC LIMIT 1"))

    def _columns(self, table):
        return ", ".join(yardsticks.columns_of(self.suite, f"contract.{table}"))

    def _dump(self):
        for table in TABLES:
            self.suite.psql_copy(f"(SELECT {self._columns(table)} FROM contract.{table}) TO", self.suite.folder / f"{table}.csv", "CSV")

    def _copies(self):
        suite = self.suite
        seconds = suite.psql_copy(f"({READ}) TO", suite.folder / "contracts.csv", "CSV")
        for table in TABLES:
            seconds += suite.psql_copy(f"contract.{table} ({self._columns(table)}) FROM", suite.folder / f"{table}.csv", "CSV")
        return seconds

    def _forget(self):
        self.suite.empty("contract.payments", "contract.receivables", "contract.contract_charges", "contract.billing_runs")
        self.suite.sql("CHECKPOINT")
