-- C-01, C-40. Contracts that were switched off before their stops were kept have one from here on: 0164 found none of them, because
-- row level security binds the owner, too. The days that were passed over until now stay so.
ALTER TABLE contracts NO FORCE ROW LEVEL SECURITY;
ALTER TABLE contract_charges NO FORCE ROW LEVEL SECURITY;
ALTER TABLE billing_stops NO FORCE ROW LEVEL SECURITY;
INSERT INTO billing_stops (tenant_id, contract_id, from_on)
SELECT c.tenant_id, c.contract_id,
  coalesce(g.charged_until_on + 1, c.paid_until_on + 1, c.financial_base_on, c.created_at::date)
FROM contracts c
LEFT JOIN contract_charges g ON g.tenant_id = c.tenant_id AND g.contract_id = c.contract_id
WHERE c.billing = 2 AND NOT EXISTS (
  SELECT 1 FROM billing_stops s
  WHERE s.tenant_id = c.tenant_id AND s.contract_id = c.contract_id AND s.until_on IS NULL);
ALTER TABLE contracts FORCE ROW LEVEL SECURITY;
ALTER TABLE contract_charges FORCE ROW LEVEL SECURITY;
ALTER TABLE billing_stops FORCE ROW LEVEL SECURITY;
