-- C-29. Contracts that were cancelled, withdrawn from, or terminated for debt: with the outcome as it was applied (a serialized
-- TerminationOutcome), in which the memo of the fine is (C-23).
CREATE TABLE terminations (
  tenant_id uuid NOT NULL,
  termination_id uuid NOT NULL,
  contract_id uuid NOT NULL,
  end_kind smallint NOT NULL,
  ends_on date NOT NULL,
  outcome bytea NOT NULL,
  fine_cents bigint NOT NULL,
  refund_cents bigint NOT NULL,
  waiver smallint NOT NULL,
  waiver_evidence text NOT NULL,
  fine_receivable_id uuid,
  refund_id uuid,
  actor text NOT NULL,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, termination_id),
  CONSTRAINT terminations_contract_exists FOREIGN KEY (tenant_id, contract_id) REFERENCES contracts,
  CONSTRAINT terminations_receivable_exists FOREIGN KEY (tenant_id, fine_receivable_id) REFERENCES receivables,
  CONSTRAINT terminations_end_kind_known CHECK (end_kind IN (2, 3, 5)),
  CONSTRAINT terminations_waiver_known CHECK (waiver BETWEEN 0 AND 6),
  CONSTRAINT terminations_fine_has_receivable CHECK ((fine_cents > 0) = (fine_receivable_id IS NOT NULL)),
  CONSTRAINT terminations_refund_has_one CHECK ((refund_cents > 0) = (refund_id IS NOT NULL))
);
-- A contract ends once.
CREATE UNIQUE INDEX terminations_once ON terminations (tenant_id, contract_id);
CREATE INDEX terminations_by_creation ON terminations (tenant_id, created_at, termination_id);
CREATE INDEX terminations_by_end ON terminations (tenant_id, ends_on, termination_id);
SELECT tenant_table('terminations');
-- What was asked of a client stays as it was.
DO $$ BEGIN EXECUTE format('REVOKE DELETE ON terminations FROM %I', current_schema() || '_app'); END $$;

-- C-29. What is to be given back to clients, and what was.
CREATE TABLE refunds (
  tenant_id uuid NOT NULL,
  refund_id uuid NOT NULL,
  version bigint NOT NULL,
  contract_id uuid NOT NULL,
  termination_id uuid NOT NULL,
  amount_cents bigint NOT NULL,
  state smallint NOT NULL,
  settled_on date,
  reference text NOT NULL,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, refund_id),
  CONSTRAINT refunds_termination_exists FOREIGN KEY (tenant_id, termination_id) REFERENCES terminations,
  CONSTRAINT refunds_contract_exists FOREIGN KEY (tenant_id, contract_id) REFERENCES contracts,
  CONSTRAINT refunds_amount_positive CHECK (amount_cents > 0),
  CONSTRAINT refunds_state_known CHECK (state BETWEEN 1 AND 2),
  CONSTRAINT refunds_settled_has_day CHECK ((state = 2) = (settled_on IS NOT NULL))
);
CREATE INDEX refunds_by_creation ON refunds (tenant_id, created_at, refund_id);
CREATE INDEX refunds_by_contract ON refunds (tenant_id, contract_id);
SELECT tenant_table('refunds');
