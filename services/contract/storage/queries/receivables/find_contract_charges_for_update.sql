-- short: how far contracts are charged, locked in their order; those that are not at all are left out
SELECT contract_id, version
FROM contract_charges
WHERE tenant_id = $1 AND contract_id = ANY ($2::uuid[])
ORDER BY contract_id
FOR UPDATE
