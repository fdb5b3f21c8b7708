-- short: how far a contract is charged
SELECT version
FROM contract_charges
WHERE tenant_id = $1 AND contract_id = $2
