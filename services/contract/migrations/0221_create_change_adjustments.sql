-- C-24, C-30. The lines of what changes charged or gave back for days of periods that are charged at the other price: as they were
-- agreed, and as they stand without the days that are not charged after all.
CREATE TABLE change_adjustments (
  tenant_id uuid NOT NULL,
  change_id uuid NOT NULL,
  ordinal integer NOT NULL,
  contract_id uuid NOT NULL,
  first_on date NOT NULL,
  last_on date NOT NULL,
  price_before_cents bigint NOT NULL,
  price_after_cents bigint NOT NULL,
  agreed_days integer NOT NULL,
  agreed_of_days integer NOT NULL,
  agreed_cents bigint NOT NULL,
  days integer NOT NULL,
  of_days integer NOT NULL,
  amount_cents bigint NOT NULL,
  PRIMARY KEY (tenant_id, change_id, ordinal),
  CONSTRAINT change_adjustments_change_exists FOREIGN KEY (tenant_id, change_id) REFERENCES contract_changes,
  CONSTRAINT change_adjustments_last_after_first CHECK (last_on >= first_on)
);
CREATE INDEX change_adjustments_by_contract ON change_adjustments (tenant_id, contract_id, last_on);
SELECT tenant_table('change_adjustments');
