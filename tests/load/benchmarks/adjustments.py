"""The simulation of a price adjustment over all contracts beside one COPY out and one COPY in of the rows it touches."""
from benchmarks import yardsticks
from benchmarks.suite import Failed, run

# What the simulation reads of a contract.
READ = ("SELECT contract_id, version, client_id, plan_id, lifecycle, price_cents, billing_period, activated_on, expires_on, ends_on, "
        "auto_renew, unit, created_at, updated_at, initial_price_cents, initial_plan_id, initial_billing_period, plan_version "
        "FROM contract.contracts")
ITEMS = "contract.adjustment_items"


class Adjustments:
    def __init__(self, suite, results, options, rows):
        self.suite = suite
        self.results = results
        self.options = options
        self.rows = rows
        suite.start("client_registry")
        suite.start("contract", f"--client_registry_address={suite.address('client_registry')}")
        self.address = suite.address("contract")

    def fill(self):
        """Contracts of other ages; two in five have prices that changed before."""
        suite = self.suite
        suite.load("import-clients", suite.address("client_registry"), self.rows)
        run(suite.bin / "vinculoctl", f"--contract={self.address}", "plan", "create", "BENCH", "--price", "99.90")
        suite.load("import-contracts", self.address, self.rows)
        suite.sql("UPDATE contract.contracts SET activated_on = date '2027-01-01' + hashint4(get_byte(uuid_send(contract_id), 15)) % 700")
        suite.sql("INSERT INTO contract.price_segments SELECT tenant_id, contract_id, 1, date '2026-01-01', NULL, price_cents + 100, "
                  "billing_period, plan_id, 1, 1, 4, 'adjustmentRuns/x', NULL, 'bench', now() FROM contract.contracts "
                  "WHERE get_byte(uuid_send(contract_id), 14) % 5 < 2")
        suite.sql("VACUUM ANALYZE")

    def simulate(self):
        suite, rows = self.suite, self.rows
        ours, theirs = [], []
        for _ in range(self.options.import_runs):
            self._forget()
            result = suite.load("adjustment-run", self.address)
            if result["all"] != rows:
                raise Failed(f"the simulation looked at {result['all']} contracts of {rows}")
            if result["seconds"] > 0.1:
                ours.append(result["rows"] / result["seconds"])
            else:
                ours.append(rows / max(self._seconds_of_the_run(), 0.001))
            suite.psql_copy(f"(SELECT {self._columns()} FROM {ITEMS}) TO", suite.folder / "items.csv", "CSV")
            suite.empty(ITEMS)
            suite.sql("CHECKPOINT")
            theirs.append(rows / self._copies())
        memory = suite.memory_mib("contract", "VmHWM")
        self.results.add_rates(f"simulated price adjustment, {rows:,} contracts", " contracts/s", ours, "psql \\copy out and in",
                               theirs, "0.5", f"service at most {memory:.0f} MiB; {len(ours)} runs")

    def _seconds_of_the_run(self):
        """With the wait for the worker, at most a second."""
        return float(self.suite.sql("SELECT extract(epoch FROM updated_at - created_at) FROM contract.adjustment_runs "
                                    "ORDER BY created_at DESC LIMIT 1"))

    def _columns(self):
        return ", ".join(yardsticks.columns_of(self.suite, ITEMS))

    def _copies(self):
        suite = self.suite
        seconds = suite.psql_copy(f"({READ}) TO", suite.folder / "contracts.csv", "CSV")
        return seconds + suite.psql_copy(f"{ITEMS} ({self._columns()}) FROM", suite.folder / "items.csv", "CSV")

    def _forget(self):
        self.suite.empty("contract.adjustment_items", "contract.adjustment_runs")
        self.suite.sql("CHECKPOINT")
