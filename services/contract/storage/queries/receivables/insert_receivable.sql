-- short: a new receivable
INSERT INTO receivables (tenant_id, receivable_id, version, client_id, contract_id, kind, state, description,
  issues_on, due_on, overdue_from_on, period_first_on, period_last_on, price_cents, charged_days, period_days,
  discount_cents, amount_cents, open_cents, fine_charged_cents, interest_charged_cents, fine_paid_cents,
  interest_paid_cents, charged_until_on, settled_on, cancel_reason, renegotiated_in, made_by, external_id, created_at,
  updated_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24,
  $25, $26, $27, $28, $29, $30, $31)
