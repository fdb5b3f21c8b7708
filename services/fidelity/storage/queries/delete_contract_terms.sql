-- long: contracts that the contract service took back with the import that had made them
DELETE FROM contract_terms WHERE tenant_id = $1 AND contract_id = ANY ($2::uuid[])
