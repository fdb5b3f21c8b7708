-- short: the units of contracts, by their ids
SELECT contract_id, unit FROM contracts WHERE tenant_id = $1 AND contract_id = ANY ($2::uuid[])
