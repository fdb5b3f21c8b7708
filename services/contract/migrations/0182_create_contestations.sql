-- C-28. Bills that clients contest; one that is open for a receivable at a time.
CREATE TABLE contestations (
  tenant_id uuid NOT NULL,
  contestation_id uuid NOT NULL,
  version bigint NOT NULL,
  contract_id uuid NOT NULL,
  receivable_id uuid NOT NULL,
  state smallint NOT NULL,
  opened_on date NOT NULL,
  answer_by date NOT NULL,
  answered_on date,
  reason text NOT NULL,
  answer text NOT NULL,
  answered_by text NOT NULL,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, contestation_id),
  CONSTRAINT contestations_contract_exists FOREIGN KEY (tenant_id, contract_id) REFERENCES contracts,
  CONSTRAINT contestations_receivable_exists FOREIGN KEY (tenant_id, receivable_id) REFERENCES receivables,
  CONSTRAINT contestations_state_known CHECK (state BETWEEN 1 AND 3),
  CONSTRAINT contestations_answered_when_not_open CHECK ((state = 1) = (answered_on IS NULL))
);
CREATE UNIQUE INDEX contestations_one_open ON contestations (tenant_id, receivable_id) WHERE state = 1;
CREATE INDEX contestations_by_receivable ON contestations (tenant_id, receivable_id);
CREATE INDEX contestations_by_contract ON contestations (tenant_id, contract_id);
CREATE INDEX contestations_by_creation ON contestations (tenant_id, created_at, contestation_id);
SELECT tenant_table('contestations');
