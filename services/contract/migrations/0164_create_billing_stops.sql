-- C-01, C-40. Days of contracts with billing switched off, without until_on still; one that was switched on again on its first day
-- ends the day before. Of contracts that are switched off as this begins, the days that were passed over until now stay so.
CREATE TABLE billing_stops (
  tenant_id uuid NOT NULL,
  contract_id uuid NOT NULL,
  from_on date NOT NULL,
  until_on date,
  PRIMARY KEY (tenant_id, contract_id, from_on),
  CONSTRAINT billing_stops_of_a_contract FOREIGN KEY (tenant_id, contract_id) REFERENCES contracts,
  CONSTRAINT billing_stops_until_after_from CHECK (until_on >= from_on - 1)
);
SELECT tenant_table('billing_stops');
INSERT INTO billing_stops (tenant_id, contract_id, from_on)
SELECT c.tenant_id, c.contract_id,
  coalesce(g.charged_until_on + 1, c.paid_until_on + 1, c.financial_base_on, c.created_at::date)
FROM contracts c
LEFT JOIN contract_charges g ON g.tenant_id = c.tenant_id AND g.contract_id = c.contract_id
WHERE c.billing = 2;
