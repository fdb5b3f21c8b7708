-- short: a changed reason, when it is still at the version that was read ($3)
WITH u AS (
  UPDATE reasons
  SET version = version + 1, display_name = $4, counts_as_churn = $5, archived = $6, path = $7, updated_at = $8
  WHERE tenant_id = $1 AND reason_id = $2 AND version = $3
  RETURNING 1)
SELECT ensure_one(count(*)) FROM u
