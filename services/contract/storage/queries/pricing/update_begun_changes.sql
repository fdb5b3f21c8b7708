-- long: planned changes that hold now; the job that begins them has their locks
UPDATE contract_changes SET version = version + 1, begun_at = $3
WHERE tenant_id = $1 AND change_id = ANY ($2::uuid[])
