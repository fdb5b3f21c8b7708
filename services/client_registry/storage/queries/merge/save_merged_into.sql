-- short: where a client leads to (NULL: to itself again), when it is still at the version that was read ($3)
WITH saved AS (
  UPDATE clients SET version = $3::bigint + 1, updated_at = $4, merged_into = $5
  WHERE tenant_id = $1 AND client_id = $2 AND version = $3
  RETURNING 1)
SELECT ensure_one(count(*)) FROM saved
