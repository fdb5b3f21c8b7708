-- short: how far contracts are charged; those that are not at all are left out
SELECT contract_id, version
FROM contract_charges
WHERE tenant_id = $1 AND contract_id = ANY ($2::uuid[])
