-- short: a changed card, when it is still at the version that was read ($3); without a token it keeps the one it has
WITH updated AS (
  UPDATE payment_cards
  SET version = $4, token = coalesce($5, token), brand = $6, last_four = $7, expiry_month = $8, expiry_year = $9,
      holder_name = $10, default_at = $11, updated_at = $12
  WHERE tenant_id = $1 AND card_id = $2 AND version = $3
  RETURNING 1)
SELECT ensure_one(count(*)) FROM updated
