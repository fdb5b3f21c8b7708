-- short: a row to lock for what is tried for the first time
INSERT INTO login_attempts (tenant_id, kind, key_hash, failures, last_at)
VALUES ($1, $2, $3, 0, $4)
ON CONFLICT (tenant_id, kind, key_hash) DO NOTHING
