-- long: the access of contracts ($2) whose blocks for debt changed ($3); a job holds their locks
UPDATE contracts AS c
SET version = c.version + 1, access = t.access, updated_at = $4::timestamptz
FROM unnest($2::uuid[], $3::int[]) AS t (contract_id, access)
WHERE c.tenant_id = $1::uuid AND c.contract_id = t.contract_id
