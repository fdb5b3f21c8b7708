-- long: forgets up to $3 of a tenant's answers from before $2, oldest first
WITH old AS (
  SELECT request_id FROM idempotency WHERE tenant_id = $1 AND created_at < $2 ORDER BY created_at LIMIT $3
)
DELETE FROM idempotency i USING old WHERE i.tenant_id = $1 AND i.request_id = old.request_id
