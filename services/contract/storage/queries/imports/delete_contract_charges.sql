-- long: nothing of these contracts is charged any more
DELETE FROM contract_charges g
WHERE g.tenant_id = $1 AND g.contract_id = ANY ($2::uuid[])
  AND NOT EXISTS (SELECT FROM receivables r WHERE r.tenant_id = $1 AND r.contract_id = g.contract_id AND r.kind = 1)
