-- short: the attempts with a name or from a source
SELECT failures, last_at
FROM login_attempts
WHERE tenant_id = $1 AND kind = $2 AND key_hash = $3
