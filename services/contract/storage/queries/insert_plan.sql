-- short: a new plan
INSERT INTO plans (tenant_id, plan_id, version, code, display_name, price_cents, billing_period, payment_condition,
  loyalty_months, term_months, billing_days, modalities, created_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
