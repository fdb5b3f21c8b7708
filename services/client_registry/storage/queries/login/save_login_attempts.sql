-- short: one attempt more
UPDATE login_attempts
SET failures = $4, last_at = $5
WHERE tenant_id = $1 AND kind = $2 AND key_hash = $3
