-- C-24, C-44. Changes of contracts: what was asked, and the outcome as it was previewed (a serialized ChangeOutcome: what its
-- amounts were counted from).
CREATE TABLE contract_changes (
  tenant_id uuid NOT NULL,
  change_id uuid NOT NULL,
  version bigint NOT NULL,
  contract_id uuid NOT NULL,
  kind smallint NOT NULL,
  code smallint NOT NULL,
  effective_on date NOT NULL,
  until_on date,
  billing_day smallint,
  charge_type smallint,
  loyalty_effect smallint NOT NULL,
  plan_loyalty_months smallint NOT NULL,
  outcome bytea NOT NULL,
  reason text NOT NULL,
  actor text NOT NULL,
  created_at timestamptz NOT NULL,
  begun_at timestamptz,
  undone_at timestamptz,
  undo_reason text NOT NULL,
  PRIMARY KEY (tenant_id, change_id),
  CONSTRAINT contract_changes_contract_exists FOREIGN KEY (tenant_id, contract_id) REFERENCES contracts,
  CONSTRAINT contract_changes_kind_known CHECK (kind BETWEEN 1 AND 3),
  CONSTRAINT contract_changes_code_known CHECK (code BETWEEN 1 AND 6),
  CONSTRAINT contract_changes_end_after_start CHECK (until_on > effective_on),
  CONSTRAINT contract_changes_begun_or_undone CHECK (begun_at IS NULL OR undone_at IS NULL)
);
CREATE INDEX contract_changes_by_contract ON contract_changes (tenant_id, contract_id);
CREATE INDEX contract_changes_by_creation ON contract_changes (tenant_id, created_at, change_id);
SELECT tenant_table('contract_changes');
