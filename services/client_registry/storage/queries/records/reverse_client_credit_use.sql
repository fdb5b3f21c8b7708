-- short: a use is given back, when it is still at the version that was read ($3)
WITH reversed AS (
  UPDATE client_credit_uses SET version = $4, reversed_at = $5, reverse_reason = $6, updated_at = $5
  WHERE tenant_id = $1 AND use_id = $2 AND version = $3
  RETURNING 1)
SELECT ensure_one(count(*)) FROM reversed
