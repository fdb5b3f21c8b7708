-- C-28. Block runs, what each changed or would change, and contracts whose debt moved since: their access is judged again at once.
CREATE TABLE block_runs (
  tenant_id uuid NOT NULL,
  run_id uuid NOT NULL,
  business_date date NOT NULL,
  mode smallint NOT NULL,
  by_hand boolean NOT NULL,
  last_contract uuid NOT NULL DEFAULT '00000000-0000-0000-0000-000000000000',
  contracts bigint NOT NULL DEFAULT 0,
  normal bigint NOT NULL DEFAULT 0,
  reduced bigint NOT NULL DEFAULT 0,
  blocked bigint NOT NULL DEFAULT 0,
  released bigint NOT NULL DEFAULT 0,
  awaiting_notice bigint NOT NULL DEFAULT 0,
  contested bigint NOT NULL DEFAULT 0,
  termination_due bigint NOT NULL DEFAULT 0,
  tightened bigint NOT NULL DEFAULT 0,
  relaxed bigint NOT NULL DEFAULT 0,
  notices_due bigint NOT NULL DEFAULT 0,
  started_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  finished_at timestamptz,
  PRIMARY KEY (tenant_id, run_id),
  CONSTRAINT block_runs_mode_known CHECK (mode BETWEEN 1 AND 2)
);
CREATE UNIQUE INDEX block_runs_one_at_work ON block_runs (tenant_id) WHERE finished_at IS NULL;
CREATE INDEX block_runs_by_start ON block_runs (tenant_id, started_at, run_id);
SELECT tenant_table('block_runs');

CREATE TABLE block_run_changes (
  tenant_id uuid NOT NULL,
  run_id uuid NOT NULL,
  contract_id uuid NOT NULL,
  before smallint NOT NULL,
  after smallint NOT NULL,
  reason smallint NOT NULL,
  receivable_id uuid,
  policy smallint,
  policy_version integer NOT NULL,
  since_on date,
  PRIMARY KEY (tenant_id, run_id, contract_id),
  CONSTRAINT block_run_changes_run_exists FOREIGN KEY (tenant_id, run_id) REFERENCES block_runs
);
SELECT tenant_table('block_run_changes');

-- Many as one parameter.
CREATE TYPE block_run_change_row AS (
  contract_id uuid,
  before integer,
  after integer,
  reason integer,
  receivable_id uuid,
  policy integer,
  policy_version integer,
  since_on date
);

CREATE TABLE access_rechecks (
  tenant_id uuid NOT NULL,
  recheck_id uuid NOT NULL DEFAULT gen_random_uuid(),
  contract_id uuid NOT NULL,
  asked_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, recheck_id)
);
SELECT tenant_table('access_rechecks');

-- When it was cancelled: the updates of receivables keep it. What a run of an earlier day saw follows from it.
ALTER TABLE receivables ADD COLUMN cancelled_at timestamptz;
-- Contracts with debt, in their order.
CREATE INDEX receivables_overdue_by_contract ON receivables (tenant_id, contract_id) WHERE state = 3 AND contract_id IS NOT NULL;
CREATE INDEX access_blocks_open_for_debt ON access_blocks (tenant_id, contract_id) WHERE source = 2 AND ended_on IS NULL;
