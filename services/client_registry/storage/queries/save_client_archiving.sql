-- short: a client archived or brought back, when it is still at the version that was read ($3)
WITH updated AS (
  UPDATE clients
  SET version = $4, updated_at = $5, archived_at = $6, archive_reason = $7, activity = $8
  WHERE tenant_id = $1 AND client_id = $2 AND version = $3
  RETURNING 1)
SELECT ensure_one(count(*)) FROM updated
