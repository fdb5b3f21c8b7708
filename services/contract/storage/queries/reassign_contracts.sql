-- long: contracts go to other clients ($3); the caller holds their locks
UPDATE contracts AS c SET version = c.version + 1, client_id = t.client_id, updated_at = $4::timestamptz
FROM unnest($2::uuid[], $3::uuid[]) AS t (contract_id, client_id)
WHERE c.tenant_id = $1::uuid AND c.contract_id = t.contract_id
