-- long: the strictest block for debt of these contracts ($2) that held on a day ($3)
SELECT b.contract_id, max(b.level)
FROM unnest($2::uuid[]) AS asked (contract_id)
CROSS JOIN LATERAL (
  SELECT contract_id, level FROM access_blocks
  WHERE tenant_id = $1::uuid AND contract_id = asked.contract_id AND source = 2 AND since_on <= $3::date
    AND (ended_on IS NULL OR ended_on > $3::date)
  OFFSET 0) AS b
GROUP BY b.contract_id
