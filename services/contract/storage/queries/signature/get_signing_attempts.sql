-- short: the unknown links tried from one place
SELECT failures, failed_at
FROM signing_attempts
WHERE tenant_id = $1 AND source_hash = $2
