-- short: contracts by their ids
SELECT contract_id, version, client_id, plan_id, description, lifecycle, access, end_kind, end_reason,
  counts_as_churn, price_cents, billing_period, payment_condition, total_value_cents, billing_day, loyalty_months,
  term_months, starts_on, activated_on, renewed_on, expires_on, ends_on, financial_base_on, paid_until_on, consultant,
  unit, inclusion_reason, external_id, created_at, updated_at, billing, credit_listing, charge_type, auto_renew,
  resumes_on, transferred_from, transferred_to, plan_version, initial_price_cents, initial_plan_id,
  initial_billing_period, inclusion_reason_id, end_reason_id
FROM contracts
WHERE tenant_id = $1 AND contract_id = ANY ($2::uuid[])
ORDER BY contract_id
