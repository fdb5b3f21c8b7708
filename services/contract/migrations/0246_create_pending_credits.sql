-- C-24. What changes promised to give back and no billing period to come can give, because billing is switched off or these periods
-- cost less: it waits until one can, and is to be paid out when the contract ends.
CREATE TABLE pending_credits (
  tenant_id uuid NOT NULL,
  contract_id uuid NOT NULL,
  amount_cents bigint NOT NULL,
  PRIMARY KEY (tenant_id, contract_id),
  CONSTRAINT pending_credits_contract_exists FOREIGN KEY (tenant_id, contract_id) REFERENCES contracts,
  CONSTRAINT pending_credits_positive CHECK (amount_cents > 0)
);
SELECT tenant_table('pending_credits');
