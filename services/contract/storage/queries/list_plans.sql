-- long: one page of the tenant's plans, by filter, in the order of their codes
SELECT plan_id, version, code, display_name, price_cents, billing_period, payment_condition,
  loyalty_months, term_months, billing_days, modalities, created_at,
  /*order_values*/
FROM plans
WHERE tenant_id = $1 AND /*filter*/ AND /*keyset*/
ORDER BY /*order*/
LIMIT /*limit*/
