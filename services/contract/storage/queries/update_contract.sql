-- short: a contract as it stands after a change, guarded by the version that was read
WITH u AS (
  UPDATE contracts
  SET version = version + 1, client_id = $4, plan_id = $5, description = $6, lifecycle = $7, access = $8,
      end_kind = $9, end_reason = $10, counts_as_churn = $11, price_cents = $12, billing_period = $13,
      payment_condition = $14, total_value_cents = $15, billing_day = $16, loyalty_months = $17, term_months = $18,
      starts_on = $19, activated_on = $20, renewed_on = $21, expires_on = $22, ends_on = $23, financial_base_on = $24,
      paid_until_on = $25, consultant = $26, unit = $27, inclusion_reason = $28, external_id = $29, created_at = $30,
      updated_at = $31, billing = $32, credit_listing = $33, charge_type = $34, auto_renew = $35, resumes_on = $36,
      transferred_from = $37, transferred_to = $38, plan_version = $39, initial_price_cents = $40,
      initial_plan_id = $41, initial_billing_period = $42, inclusion_reason_id = $43, end_reason_id = $44,
      former_units = CASE WHEN unit = $27 THEN former_units ELSE array_append(former_units, unit) END,
      units_until = CASE WHEN unit = $27 THEN units_until ELSE array_append(units_until, $31::timestamptz) END
  WHERE tenant_id = $1 AND contract_id = $2 AND version = $3
  RETURNING 1)
SELECT ensure_one(count(*)) FROM u
