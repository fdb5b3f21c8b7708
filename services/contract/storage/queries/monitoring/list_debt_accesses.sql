-- long: the strictest block for debt of these contracts ($2) that held on a day ($3)
SELECT b.contract_id, max(b.level)
FROM unnest($2::uuid[]) AS asked (contract_id)
JOIN access_blocks b ON b.tenant_id = $1::uuid AND b.contract_id = asked.contract_id
WHERE b.source = 2 AND b.since_on <= $3::date AND (b.ended_on IS NULL OR b.ended_on > $3::date)
GROUP BY b.contract_id
