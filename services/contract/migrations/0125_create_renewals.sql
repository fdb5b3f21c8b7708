-- C-32. The renewals of each contract: what was before, what is after.
CREATE TABLE renewals (
  tenant_id uuid NOT NULL,
  renewal_id uuid NOT NULL,
  contract_id uuid NOT NULL,
  kind smallint NOT NULL,
  renewed_on date NOT NULL,
  term_months smallint NOT NULL,
  loyalty_months smallint NOT NULL,
  ends_before date,
  ends_after date,
  expires_before date,
  expires_after date,
  actor text NOT NULL,
  reason text NOT NULL,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, renewal_id),
  CONSTRAINT renewals_of_a_contract FOREIGN KEY (tenant_id, contract_id) REFERENCES contracts,
  CONSTRAINT renewals_kind_known CHECK (kind BETWEEN 1 AND 3)
);
CREATE INDEX renewals_by_contract ON renewals (tenant_id, contract_id, renewed_on);
CREATE INDEX renewals_by_creation ON renewals (tenant_id, created_at, renewal_id);
-- What the daily cycle looks for.
CREATE INDEX contracts_to_renew ON contracts (tenant_id, ends_on) WHERE lifecycle IN (4, 5) AND auto_renew;
SELECT tenant_table('renewals');
