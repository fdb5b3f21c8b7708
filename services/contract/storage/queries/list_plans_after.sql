-- long: the next plans of the tenant by id, for a snapshot
SELECT plan_id, version, code, display_name, price_cents, billing_period, payment_condition,
  loyalty_months, term_months, billing_days, modalities, created_at
FROM plans
WHERE tenant_id = $1 AND plan_id > $2
ORDER BY plan_id
LIMIT $3
