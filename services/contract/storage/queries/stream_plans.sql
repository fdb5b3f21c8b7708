-- long: every plan of the tenant, for a snapshot
SELECT plan_id, version, code, display_name, price_cents, billing_period, payment_condition,
  loyalty_months, term_months, billing_days, modalities, created_at
FROM plans
WHERE tenant_id = $1
