-- long: the plans of these ids or codes
SELECT plan_id, version, code, display_name, price_cents, billing_period, payment_condition,
  loyalty_months, term_months, billing_days, modalities, created_at
FROM plans
WHERE tenant_id = $1 AND (plan_id = ANY ($2::uuid[]) OR code = ANY ($3::text[]))
