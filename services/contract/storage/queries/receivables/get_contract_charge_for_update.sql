-- short: how far a contract is charged, locked
SELECT version
FROM contract_charges
WHERE tenant_id = $1 AND contract_id = $2
FOR UPDATE
