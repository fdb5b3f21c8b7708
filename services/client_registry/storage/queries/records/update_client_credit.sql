-- short: what is left of a credit, when it is still at the version that was read ($3)
WITH updated AS (
  UPDATE client_credits SET version = $4, left_cents = $5, updated_at = $6
  WHERE tenant_id = $1 AND credit_id = $2 AND version = $3
  RETURNING 1)
SELECT ensure_one(count(*)) FROM updated
