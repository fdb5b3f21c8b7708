-- long: these contracts ($2), locked in their order
SELECT c.contract_id, c.version, c.client_id, c.plan_id, c.description, c.lifecycle, c.access, c.end_kind, c.end_reason,
  c.counts_as_churn, c.price_cents, c.billing_period, c.payment_condition, c.total_value_cents, c.billing_day,
  c.loyalty_months, c.term_months, c.starts_on, c.activated_on, c.renewed_on, c.expires_on, c.ends_on, c.financial_base_on,
  c.paid_until_on, c.consultant, c.unit, c.inclusion_reason, c.external_id, c.created_at, c.updated_at, c.billing,
  c.credit_listing, c.charge_type, c.auto_renew, c.resumes_on, c.transferred_from, c.transferred_to, c.plan_version,
  c.initial_price_cents, c.initial_plan_id, c.initial_billing_period, c.inclusion_reason_id, c.end_reason_id
FROM (SELECT contract_id FROM unnest($2::uuid[]) AS t (contract_id) ORDER BY contract_id) AS asked
CROSS JOIN LATERAL (
  SELECT contract_id, version, client_id, plan_id, description, lifecycle, access, end_kind, end_reason,
    counts_as_churn, price_cents, billing_period, payment_condition, total_value_cents, billing_day,
    loyalty_months, term_months, starts_on, activated_on, renewed_on, expires_on, ends_on, financial_base_on,
    paid_until_on, consultant, unit, inclusion_reason, external_id, created_at, updated_at, billing,
    credit_listing, charge_type, auto_renew, resumes_on, transferred_from, transferred_to, plan_version,
    initial_price_cents, initial_plan_id, initial_billing_period, inclusion_reason_id, end_reason_id
  FROM contracts WHERE tenant_id = $1::uuid AND contract_id = asked.contract_id OFFSET 0 FOR UPDATE) AS c
ORDER BY c.contract_id
