-- long: these contracts ($2), locked in their order
SELECT c.contract_id, c.version, c.client_id, c.plan_id, c.description, c.lifecycle, c.access, c.end_kind, c.end_reason,
  c.counts_as_churn, c.price_cents, c.billing_period, c.payment_condition, c.total_value_cents, c.billing_day,
  c.loyalty_months, c.term_months, c.starts_on, c.activated_on, c.renewed_on, c.expires_on, c.ends_on, c.financial_base_on,
  c.paid_until_on, c.consultant, c.unit, c.inclusion_reason, c.external_id, c.created_at, c.updated_at, c.billing,
  c.credit_listing, c.charge_type, c.auto_renew, c.resumes_on, c.transferred_from, c.transferred_to, c.plan_version,
  c.initial_price_cents, c.initial_plan_id, c.initial_billing_period, c.inclusion_reason_id, c.end_reason_id
FROM unnest($2::uuid[]) AS asked (contract_id)
JOIN contracts c ON c.tenant_id = $1::uuid AND c.contract_id = asked.contract_id
ORDER BY c.contract_id
FOR UPDATE OF c
