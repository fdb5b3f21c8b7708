-- short: a credit bureau listing that ends, when it is still at the version that was read ($3)
WITH u AS (
  UPDATE credit_listings SET version = version + 1, ended_on = $4, end_reason = $5, updated_at = $6
  WHERE tenant_id = $1 AND listing_id = $2 AND version = $3
  RETURNING 1)
SELECT ensure_one(count(*)) FROM u
