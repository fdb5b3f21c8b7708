-- short: one unknown link more from one place
UPDATE signing_attempts
SET failures = $3, failed_at = $4
WHERE tenant_id = $1 AND source_hash = $2
