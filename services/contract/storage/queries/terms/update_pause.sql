-- short: a changed pause, when it is still at the version that was read ($3)
WITH u AS (
  UPDATE pauses SET version = version + 1, state = $4, until_on = $5, updated_at = $6
  WHERE tenant_id = $1 AND pause_id = $2 AND version = $3
  RETURNING 1)
SELECT ensure_one(count(*)) FROM u
