-- short: a new use of credits
INSERT INTO client_credit_uses (tenant_id, use_id, version, client_id, amount_cents, reference, used_on, credit_ids, credit_cents,
  reverse_reason, actor, created_at, updated_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, '', $10, $11, $12)
