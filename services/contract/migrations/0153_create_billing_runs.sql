-- C-40. Recurring runs: which contracts have their periods charged as of a business date, and how far each run has come. One at a
-- time is at work; who goes on with it locks its row for each portion.
CREATE TABLE billing_runs (
  tenant_id uuid NOT NULL,
  run_id uuid NOT NULL,
  business_date date NOT NULL,
  by_hand boolean NOT NULL,
  last_contract uuid NOT NULL DEFAULT '00000000-0000-0000-0000-000000000000',
  contracts bigint NOT NULL DEFAULT 0,
  receivables bigint NOT NULL DEFAULT 0,
  amount_cents bigint NOT NULL DEFAULT 0,
  credit_cents bigint NOT NULL DEFAULT 0,
  events bigint NOT NULL DEFAULT 0,
  started_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  finished_at timestamptz,
  PRIMARY KEY (tenant_id, run_id)
);
CREATE UNIQUE INDEX billing_runs_one_at_work ON billing_runs (tenant_id) WHERE finished_at IS NULL;
CREATE INDEX billing_runs_by_start ON billing_runs (tenant_id, started_at, run_id);
SELECT tenant_table('billing_runs');
