-- short: a new credit
INSERT INTO client_credits (tenant_id, credit_id, version, client_id, amount_cents, left_cents, granted_on, expires_on, reason,
  reference, actor, created_at, updated_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
