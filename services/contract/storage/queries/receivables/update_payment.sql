-- short: what changes of a payment: its rest and its reversal; guarded by the version that was read
WITH u AS (
  UPDATE payments
  SET version = version + 1, left_cents = $4, reversed_on = $5, reversal_reason = $6, updated_at = $7
  WHERE tenant_id = $1 AND payment_id = $2 AND version = $3
  RETURNING 1)
SELECT ensure_one(count(*)) FROM u
