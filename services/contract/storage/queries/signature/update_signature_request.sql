-- short: a changed request, when it is still at the version before
WITH updated AS (
  UPDATE signature_requests
  SET version = $3, state = $4, closed_at = $5, cancel_reason = $6, updated_at = $7
  WHERE tenant_id = $1 AND request_id = $2 AND version = $3 - 1
  RETURNING 1)
SELECT ensure_one(count(*)) FROM updated
