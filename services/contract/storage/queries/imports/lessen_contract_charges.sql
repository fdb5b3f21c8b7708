-- long: these contracts are charged as far as the receivables that they have say
UPDATE contract_charges g
SET charged_until_on = c.charged_until_on, version = g.version + 1
FROM (
  SELECT contract_id, max(period_last_on) AS charged_until_on
  FROM receivables
  WHERE tenant_id = $1 AND contract_id = ANY ($2::uuid[]) AND kind = 1
  GROUP BY contract_id) AS c
WHERE g.tenant_id = $1 AND g.contract_id = c.contract_id
