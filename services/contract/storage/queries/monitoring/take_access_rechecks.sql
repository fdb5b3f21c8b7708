-- long: contracts to judge again, taken off the list, at most so many ($2)
DELETE FROM access_rechecks
WHERE tenant_id = $1::uuid AND recheck_id IN (
  SELECT recheck_id FROM access_rechecks WHERE tenant_id = $1::uuid ORDER BY asked_at LIMIT $2::int FOR UPDATE SKIP LOCKED)
RETURNING contract_id, asked_at
