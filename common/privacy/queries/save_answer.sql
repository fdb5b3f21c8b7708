-- long: a stored answer without personal data
UPDATE idempotency SET response = $3 WHERE tenant_id = $1 AND request_id = $2
