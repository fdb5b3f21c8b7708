-- C-30, C-40. One-off charges of days that came back after a pause was shortened or billing switched on again: of which days each is,
-- so that it is lessened when they go again.
CREATE TABLE returned_days (
  tenant_id uuid NOT NULL,
  receivable_id uuid NOT NULL,
  contract_id uuid NOT NULL,
  first_on date NOT NULL,
  last_on date NOT NULL,
  PRIMARY KEY (tenant_id, receivable_id),
  CONSTRAINT returned_days_receivable_exists FOREIGN KEY (tenant_id, receivable_id) REFERENCES receivables,
  CONSTRAINT returned_days_last_after_first CHECK (last_on >= first_on)
);
CREATE INDEX returned_days_by_contract ON returned_days (tenant_id, contract_id, last_on);
SELECT tenant_table('returned_days');
