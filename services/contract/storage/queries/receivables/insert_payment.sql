-- short: a new payment
INSERT INTO payments (tenant_id, payment_id, version, client_id, paid_on, amount_cents, left_cents, method, reference,
  external_id, reversed_on, reversal_reason, created_at, updated_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
