-- long: how far these contracts are charged; those that are not at all are left out
SELECT contract_id, charged_until_on
FROM contract_charges
WHERE tenant_id = $1::uuid AND contract_id = ANY ($2::uuid[])
