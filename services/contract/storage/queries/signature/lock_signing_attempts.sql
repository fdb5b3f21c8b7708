-- short: the unknown links tried from one place, locked until the transaction ends
INSERT INTO signing_attempts AS a (tenant_id, source_hash, failures, failed_at)
VALUES ($1, $2, 0, $3)
ON CONFLICT (tenant_id, source_hash) DO UPDATE SET failures = a.failures
RETURNING failures, failed_at
