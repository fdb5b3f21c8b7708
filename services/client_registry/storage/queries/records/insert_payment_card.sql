-- short: a new card
INSERT INTO payment_cards (tenant_id, card_id, version, client_id, gateway, token, brand, last_four, expiry_month, expiry_year,
  holder_name, default_at, created_at, updated_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
