-- short: a refund that gives back less, when it is still at the version that was read ($3)
WITH u AS (
  UPDATE refunds SET version = version + 1, amount_cents = $4, state = $5, updated_at = $6
  WHERE tenant_id = $1 AND refund_id = $2 AND version = $3
  RETURNING 1)
SELECT ensure_one(count(*)) FROM u
