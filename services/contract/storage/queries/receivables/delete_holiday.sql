-- short: a holiday that is none any more; exactly one
WITH d AS (
  UPDATE holidays SET deleted_at = $3 WHERE tenant_id = $1 AND holiday_id = $2 AND deleted_at IS NULL
  RETURNING 1)
SELECT ensure_one(count(*)) FROM d
