-- long: contracts as they stand after a change by a job, which holds their locks
UPDATE contracts AS c
SET version = c.version + 1, client_id = t.client_id, plan_id = t.plan_id, description = t.description,
    lifecycle = t.lifecycle, access = t.access, end_kind = t.end_kind, end_reason = t.end_reason,
    counts_as_churn = t.counts_as_churn, price_cents = t.price_cents, billing_period = t.billing_period,
    payment_condition = t.payment_condition, total_value_cents = t.total_value_cents, billing_day = t.billing_day,
    loyalty_months = t.loyalty_months, term_months = t.term_months, starts_on = t.starts_on,
    activated_on = t.activated_on, renewed_on = t.renewed_on, expires_on = t.expires_on, ends_on = t.ends_on,
    financial_base_on = t.financial_base_on, paid_until_on = t.paid_until_on, consultant = t.consultant,
    unit = t.unit, inclusion_reason = t.inclusion_reason, external_id = t.external_id, created_at = t.created_at,
    updated_at = t.updated_at, billing = t.billing, credit_listing = t.credit_listing, charge_type = t.charge_type,
    auto_renew = t.auto_renew, resumes_on = t.resumes_on, transferred_from = t.transferred_from,
    transferred_to = t.transferred_to, plan_version = t.plan_version, initial_price_cents = t.initial_price_cents,
    initial_plan_id = t.initial_plan_id, initial_billing_period = t.initial_billing_period,
    inclusion_reason_id = t.inclusion_reason_id, end_reason_id = t.end_reason_id
FROM unnest($2::contract_row[]) AS t
WHERE c.tenant_id = $1 AND c.contract_id = t.contract_id
