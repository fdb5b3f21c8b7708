"""Changes of contracts: PreviewChange and ApplyChange, beside pgbench with the statements that the two send."""
import statistics
import time

from benchmarks import yardsticks
from benchmarks.suite import Failed, TENANT, run

ROWS = 20_000
CONCURRENCY = 32
QUERIES = "services/contract/storage/queries/"


class Changes:
    def __init__(self, suite, results, options):
        self.suite = suite
        self.results = results
        self.options = options
        suite.start("client_registry")
        suite.start("contract", f"--client_registry_address={suite.address('client_registry')}")
        self.address = suite.address("contract")

    def fill(self):
        suite = self.suite
        suite.load("import-clients", suite.address("client_registry"), ROWS)
        run(suite.bin / "vinculoctl", f"--contract={self.address}", "plan", "create", "BENCH", "--price", "99.90")
        suite.load("import-contracts", self.address, ROWS)
        suite.load("change", self.address, 8, 1)
        for _ in range(100):
            if suite.sql("SELECT 1 FROM contract.feed WHERE type LIKE '%ChangeApplied' LIMIT 1"):
                break
            time.sleep(0.1)
        else:
            raise Failed("no ChangeApplied came into the feed")
        suite.sql("VACUUM ANALYZE")
        # pgbench counts them: it has no way to draw a row by its id.
        suite.sql("CREATE TABLE contract.numbered AS SELECT row_number() OVER (ORDER BY contract_id)::integer AS n, contract_id, plan_id "
                  "FROM contract.contracts WHERE lifecycle = 4 LIMIT 10000")
        suite.sql("CREATE UNIQUE INDEX ON contract.numbered (n); GRANT SELECT ON contract.numbered TO contract_app; "
                  "ANALYZE contract.numbered")

    def change(self):
        ours, theirs, cpu = [], [], []
        seconds = self.options.seconds
        script = self._script()
        for _ in range(self.options.runs):
            before = self.suite.cpu_seconds("contract")
            result = self.suite.load("change", self.address, CONCURRENCY, seconds)
            if result["failed"]:
                raise Failed(f"{result['failed']} changes failed")
            cpu.append((self.suite.cpu_seconds("contract") - before) / result["count"] * 1e6)
            ours.append(result["per_second"])
            theirs.append(self.suite.pgbench("contract", script, CONCURRENCY, seconds))
        self.results.add_rates(f"PreviewChange and ApplyChange of a price, c={CONCURRENCY}", "/s", ours, "pgbench", theirs, "0.9",
                               f"server {statistics.median(cpu):.0f} us CPU for both calls")

    def _script(self):
        tenant = f"'{TENANT}'"
        reads = ";\n".join([
            yardsticks.bind(yardsticks.statement(QUERIES + "get_contract.sql"), [tenant, ":id"]),
            yardsticks.bind(yardsticks.statement(QUERIES + "pricing/list_timeline.sql"), [tenant, ":id"]),
            yardsticks.bind(yardsticks.statement(QUERIES + "get_plan.sql"), [tenant, ":plan"])])
        one = f"tenant_id = {tenant} AND contract_id = :id"
        segment = self._copy("price_segments", {
            "contract_id": ":id", "plan_id": ":plan", "undoes": "NULL",
            "ordinal": f"(SELECT coalesce(max(ordinal), 0) + 1 FROM price_segments WHERE {one})"})
        change = self._copy("contract_changes", {"change_id": "gen_random_uuid()", "contract_id": ":id"})
        writes = ";\n".join([
            f"UPDATE contracts SET price_cents = 1, version = version + 1, updated_at = now() WHERE {one}",
            segment, change, self._event("ChangeApplied"), self._event("ContractChanged"),
            self._copy("idempotency", {"request_id": "gen_random_uuid()", "created_at": "now()"})])
        answered = "('00000000-0000-7000-8000-'||lpad((:n)::text,12,'0'))::uuid"
        return (f"\\set n random(1, 10000)\nSELECT contract_id AS id, plan_id AS plan FROM numbered WHERE n = :n \\gset\n"
                f"\\startpipeline\n{yardsticks.set_tenant()}\n{reads};\n\\endpipeline\n"
                f"\\startpipeline\nBEGIN;\n{yardsticks.set_tenant()}\n"
                f"SELECT response FROM idempotency WHERE tenant_id = {tenant} AND request_id = {answered};\n"
                f"SELECT 1 FROM contracts WHERE {one} FOR UPDATE;\n{reads};\n\\endpipeline\n"
                f"\\startpipeline\n{writes};\nCOMMIT;\n\\endpipeline\n")

    def _copy(self, table, new, where="true"):
        columns = yardsticks.columns_of(self.suite, f"contract.{table}")
        return yardsticks.insert(self.suite, f"contract.{table}", columns, new, where).replace("contract." + table, table)

    def _event(self, event_type):
        staged = [c for c in yardsticks.columns_of(self.suite, "contract.outbox_pending") if c != "staged_at"]
        event = yardsticks.insert(self.suite, "contract.feed", staged,
                                  {"aggregate": "'changes/' || gen_random_uuid()", "event_id": "gen_random_uuid()",
                                   "recorded_at": "now()"}, f"type LIKE '%{event_type}'")
        return event.replace("contract.feed", "outbox_pending")
