-- short: a new renegotiation
INSERT INTO renegotiations (tenant_id, renegotiation_id, client_id, agreed_on, principal_cents, fine_cents, interest_cents,
  discount_cents, receivables, instalments, reason, created_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
