-- short: a new contract
INSERT INTO contracts (tenant_id, contract_id, version, client_id, plan_id, description, lifecycle, access, end_kind,
  end_reason, counts_as_churn, price_cents, billing_period, payment_condition, total_value_cents, billing_day,
  loyalty_months, term_months, starts_on, activated_on, renewed_on, expires_on, ends_on, financial_base_on,
  paid_until_on, consultant, unit, inclusion_reason, external_id, created_at, updated_at, billing, credit_listing,
  charge_type, auto_renew, resumes_on, transferred_from, transferred_to, plan_version, initial_price_cents,
  initial_plan_id, initial_billing_period, inclusion_reason_id, end_reason_id)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23,
  $24, $25, $26, $27, $28, $29, $30, $31, $32, $33, $34, $35, $36, $37, $38, $39, $40, $41, $42, $43, $44)
