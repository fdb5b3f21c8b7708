-- short: the proof of a notice's delivery, when it is still at the version that was read ($3)
WITH u AS (
  UPDATE credit_notices SET version = version + 1, delivered_on = $4, evidence = $5, updated_at = $6
  WHERE tenant_id = $1 AND notice_id = $2 AND version = $3
  RETURNING 1)
SELECT ensure_one(count(*)) FROM u
