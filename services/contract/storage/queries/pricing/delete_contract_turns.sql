-- long: turns that were made
DELETE FROM contract_turns WHERE tenant_id = $1 AND turn_on <= $2 AND contract_id = ANY ($3::uuid[])
