-- short: a contract, whose row the unit of work has written, is charged until the day that was read, or not at all still
SELECT ensure_one(count(*))
FROM (SELECT 1) AS still
WHERE (SELECT charged_until_on FROM contract_charges WHERE tenant_id = $1 AND contract_id = $2) IS NOT DISTINCT FROM $3::date
