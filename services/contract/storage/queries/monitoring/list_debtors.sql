-- long: contracts after one ($2) with an overdue receivable, an instalment to pay or an open block for debt, at most so many ($3), ended
-- ones too
WITH ids AS (
  (SELECT DISTINCT contract_id FROM receivables
   WHERE tenant_id = $1::uuid AND state = 3 AND contract_id IS NOT NULL AND contract_id > $2::uuid
   ORDER BY contract_id LIMIT $3::int)
  UNION
  (SELECT DISTINCT contract_id FROM receivables
   WHERE tenant_id = $1::uuid AND made_by IS NOT NULL AND state IN (2, 4) AND contract_id IS NOT NULL AND contract_id > $2::uuid
   ORDER BY contract_id LIMIT $3::int)
  UNION
  (SELECT DISTINCT contract_id FROM access_blocks
   WHERE tenant_id = $1::uuid AND source = 2 AND ended_on IS NULL AND contract_id > $2::uuid
   ORDER BY contract_id LIMIT $3::int)
  ORDER BY contract_id LIMIT $3::int)
SELECT c.contract_id, c.client_id, c.unit, c.payment_condition, c.lifecycle
FROM ids
CROSS JOIN LATERAL (
  SELECT contract_id, client_id, unit, payment_condition, lifecycle
  FROM contracts WHERE tenant_id = $1::uuid AND contract_id = ids.contract_id OFFSET 0) AS c
ORDER BY c.contract_id
