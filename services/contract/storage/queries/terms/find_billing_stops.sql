-- short: the days of a contract with billing switched off, in their order
SELECT contract_id, from_on, until_on
FROM billing_stops
WHERE tenant_id = $1 AND contract_id = $2
ORDER BY from_on
