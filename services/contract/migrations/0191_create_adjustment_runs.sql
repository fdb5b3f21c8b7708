-- C-22. Price adjustments in bulk: what was asked for, which step is at work and how far it came, and what came of it. Who goes on
-- with a step locks the run's row for each portion of contracts.
CREATE TABLE adjustment_runs (
  tenant_id uuid NOT NULL,
  run_id uuid NOT NULL,
  version bigint NOT NULL,
  state smallint NOT NULL,
  filter text NOT NULL,
  rule smallint NOT NULL,
  first_on date NOT NULL,
  last_on date NOT NULL,
  index smallint,
  index_last_on date,
  index_rate_millionths bigint NOT NULL,
  floor_millionths bigint,
  cap_millionths bigint,
  rate_millionths bigint NOT NULL,
  notice_days integer NOT NULL,
  reason text NOT NULL,
  actor text NOT NULL,
  step_on date NOT NULL,
  step_by text NOT NULL,
  last_contract uuid NOT NULL,
  handled bigint NOT NULL,
  contracts bigint NOT NULL,
  adjustable bigint NOT NULL,
  barred bigint NOT NULL,
  in_loyalty bigint NOT NULL,
  monthly_before_cents bigint NOT NULL,
  monthly_after_cents bigint NOT NULL,
  notified bigint NOT NULL,
  applied bigint NOT NULL,
  waiting bigint NOT NULL,
  moved bigint NOT NULL,
  undone bigint NOT NULL,
  not_undone bigint NOT NULL,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, run_id),
  CONSTRAINT adjustment_runs_state_known CHECK (state BETWEEN 1 AND 8),
  CONSTRAINT adjustment_runs_rule_known CHECK (rule BETWEEN 1 AND 2),
  CONSTRAINT adjustment_runs_index_with_its_month CHECK ((index IS NULL) = (index_last_on IS NULL) AND index BETWEEN 1 AND 3),
  CONSTRAINT adjustment_runs_window CHECK (last_on >= first_on AND (rule = 1 OR last_on = first_on))
);
CREATE INDEX adjustment_runs_by_time ON adjustment_runs (tenant_id, created_at, run_id);
CREATE INDEX adjustment_runs_at_work ON adjustment_runs (tenant_id, created_at) WHERE state IN (1, 3, 5, 7);
SELECT tenant_table('adjustment_runs');

-- One contract in a run.
CREATE TABLE adjustment_items (
  tenant_id uuid NOT NULL,
  item_id uuid NOT NULL,
  version bigint NOT NULL,
  run_id uuid NOT NULL,
  contract_id uuid NOT NULL,
  state smallint NOT NULL,
  finding smallint NOT NULL,
  effective_on date NOT NULL,
  opens_on date,
  price_before_cents bigint NOT NULL,
  price_after_cents bigint NOT NULL,
  monthly_before_cents bigint NOT NULL,
  monthly_after_cents bigint NOT NULL,
  monthly_rise_cents bigint NOT NULL,
  in_loyalty boolean NOT NULL,
  notice_due_on date NOT NULL,
  found_before_cents bigint,
  found_after_cents bigint,
  notice_delivered_on date,
  notice_channel text NOT NULL,
  notice_evidence text NOT NULL,
  applied_at timestamptz,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, run_id, contract_id),
  CONSTRAINT adjustment_items_run_exists FOREIGN KEY (tenant_id, run_id) REFERENCES adjustment_runs,
  CONSTRAINT adjustment_items_contract_exists FOREIGN KEY (tenant_id, contract_id) REFERENCES contracts,
  CONSTRAINT adjustment_items_state_known CHECK (state BETWEEN 1 AND 7),
  CONSTRAINT adjustment_items_finding_known CHECK (finding BETWEEN 0 AND 13),
  CONSTRAINT adjustment_items_proof_has_its_day CHECK (state <> 4 OR notice_delivered_on IS NOT NULL),
  CONSTRAINT adjustment_items_applied_once CHECK ((state IN (5, 7)) = (applied_at IS NOT NULL))
);
CREATE UNIQUE INDEX adjustment_items_by_id ON adjustment_items (tenant_id, item_id);
CREATE INDEX adjustment_items_by_contract ON adjustment_items (tenant_id, contract_id);
CREATE INDEX adjustment_items_by_rise ON adjustment_items (tenant_id, run_id, monthly_rise_cents DESC, item_id DESC);
SELECT tenant_table('adjustment_items');

-- Many as one parameter; the columns of storage/adjustment/adjustment_item_columns.h, in that order.
CREATE TYPE adjustment_item_row AS (
  item_id uuid,
  version bigint,
  run_id uuid,
  contract_id uuid,
  state integer,
  finding integer,
  effective_on date,
  opens_on date,
  price_before_cents bigint,
  price_after_cents bigint,
  monthly_before_cents bigint,
  monthly_after_cents bigint,
  monthly_rise_cents bigint,
  in_loyalty boolean,
  notice_due_on date,
  found_before_cents bigint,
  found_after_cents bigint,
  notice_delivered_on date,
  notice_channel text,
  notice_evidence text,
  applied_at timestamptz,
  created_at timestamptz,
  updated_at timestamptz
);
