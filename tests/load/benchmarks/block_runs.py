"""The block run over contracts that all owe, beside one COPY out of what it reads of them: judged, and judged and blocked."""
from benchmarks.billing import Billing
from benchmarks.suite import Failed

READ = ("SELECT c.contract_id, c.client_id, c.unit, c.payment_condition, c.lifecycle, r.receivable_id, r.due_on, r.overdue_from_on, "
        "r.issues_on, r.created_at, r.amount_cents, n.kind, n.delivered_on, n.proven_at FROM contract.contracts c "
        "JOIN contract.receivables r USING (tenant_id, contract_id) JOIN contract.debt_notices n USING (tenant_id, receivable_id)")


class BlockRuns(Billing):
    def owe(self):
        """Each contract's one receivable is overdue, and its notice was delivered: today it blocks."""
        self.suite.load("billing-run", self.address)
        self.suite.sql("UPDATE contract.receivables SET state = 3, issues_on = current_date - 50, due_on = current_date - 40, "
                       "overdue_from_on = current_date - 39, created_at = now() - interval '50 days'")
        self.suite.sql("INSERT INTO contract.debt_notices SELECT tenant_id, gen_random_uuid(), 1, contract_id, receivable_id, 1, "
                       "current_date - 30, amount_cents, current_date - 30, 1, 'x', now() - interval '30 days', 'x', now(), now() "
                       "FROM contract.receivables")
        self.suite.sql("VACUUM ANALYZE")

    def judge(self):
        """The first run blocks every contract; the next ones find them as they are to be."""
        suite, rows = self.suite, self.rows
        self.owe()
        self._add("block run that blocks all", [self._run(rows)])
        suite.sql("VACUUM ANALYZE")
        self._add("block run that changes nothing", [self._run(0) for _ in range(self.options.import_runs)])

    def _run(self, changed):
        result = self.suite.load("block-run", self.address)
        if result["all"] != self.rows or result["changed"] != changed:
            raise Failed(f"the run judged {result['all']} contracts of {self.rows} and changed {result['changed']}, not {changed}")
        if result["seconds"] > 0.1:
            return result["rows"] / result["seconds"]
        return self.rows / max(self._seconds_of_the_block_run(), 0.001)

    def _add(self, what, ours):
        suite = self.suite
        copy = self.rows / suite.psql_copy(f"({READ}) TO", suite.folder / "debtors.csv", "CSV")
        self.results.add_rates(f"{what}, {self.rows:,} contracts that owe", " contracts/s", ours, "psql \\copy out of what it reads",
                               [copy], "", f"service at most {suite.memory_mib('contract', 'VmHWM'):.0f} MiB; {len(ours)} runs")

    def _seconds_of_the_block_run(self):
        return float(self.suite.sql("SELECT extract(epoch FROM finished_at - started_at) FROM contract.block_runs "
                                    "ORDER BY started_at DESC LIMIT 1"))
