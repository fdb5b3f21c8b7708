-- short: the units of which these contracts ($2) were at a moment ($3), of those that moved since
SELECT c.contract_id,
  (SELECT f.unit FROM unnest(c.former_units, c.units_until) WITH ORDINALITY AS f (unit, until_at, place)
   WHERE f.until_at >= $3::timestamptz
   ORDER BY f.place LIMIT 1) AS unit
FROM unnest($2::uuid[]) AS asked (contract_id)
CROSS JOIN LATERAL (
  SELECT contract_id, former_units, units_until
  FROM contracts
  WHERE tenant_id = $1 AND contract_id = asked.contract_id AND units_until[cardinality(units_until)] >= $3::timestamptz
  OFFSET 0) AS c
