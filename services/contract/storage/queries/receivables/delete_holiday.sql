-- short: a holiday that is none any more; exactly one
WITH d AS (DELETE FROM holidays WHERE tenant_id = $1 AND holiday_id = $2 RETURNING 1)
SELECT ensure_one(count(*)) FROM d
