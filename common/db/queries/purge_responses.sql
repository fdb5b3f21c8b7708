-- long: forgets a tenant's answers from before an instant
DELETE FROM idempotency
WHERE tenant_id = $1 AND created_at < $2
