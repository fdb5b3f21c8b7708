-- long: the strictest block for debt of these contracts ($2) that held on a day ($3)
SELECT contract_id, max(level)
FROM access_blocks
WHERE tenant_id = $1::uuid AND contract_id = ANY ($2::uuid[]) AND source = 2 AND since_on <= $3::date
  AND (ended_on IS NULL OR ended_on > $3::date)
GROUP BY contract_id
