-- long: whose these contracts are by themselves ($3), where they stand with another
INSERT INTO merged_contracts (tenant_id, contract_id, own_client_id)
SELECT $1::uuid, t.* FROM unnest($2::uuid[], $3::uuid[]) AS t
ON CONFLICT (tenant_id, contract_id) DO NOTHING
