-- long: the proof of an erasure, to be completed by the eraser; a repeat changes nothing
INSERT INTO erasures (tenant_id, subject, requested_at, requested_by, reason, erased_rows)
VALUES ($1, $2, $3, $4, $5, $6)
ON CONFLICT (tenant_id, subject) DO NOTHING
