-- short: a changed contact point, when it is still at the version that was read ($3)
WITH updated AS (
  UPDATE contact_points SET version = $4, label = $5, verified_at = $6, verification = $7, updated_at = $8
  WHERE tenant_id = $1 AND contact_point_id = $2 AND version = $3
  RETURNING 1)
SELECT ensure_one(count(*)) FROM updated
