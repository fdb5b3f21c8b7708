-- long: one page of the contracts in force whose term, or else loyalty term, ends until the day of their unit ($4, $5), else of the
-- tenant ($3), and has begun before today ($6); $2 is the latest of those days
SELECT contract_id, version, client_id, plan_id, description, lifecycle, access, end_kind, end_reason,
  counts_as_churn, price_cents, billing_period, payment_condition, total_value_cents, billing_day, loyalty_months,
  term_months, starts_on, activated_on, renewed_on, expires_on, ends_on, financial_base_on, paid_until_on, consultant,
  unit, inclusion_reason, external_id, created_at, updated_at, billing, credit_listing, charge_type, auto_renew,
  resumes_on, transferred_from, transferred_to, plan_version, initial_price_cents, initial_plan_id,
  initial_billing_period, inclusion_reason_id, end_reason_id,
  /*order_values*/
FROM contracts
WHERE tenant_id = $1 AND lifecycle IN (4, 5) AND renewal_due_on <= $2::date
  AND renewal_due_on <= coalesce(
    (SELECT u.until_on FROM unnest($4::text[], $5::date[]) AS u (unit, until_on) WHERE u.unit = contracts.unit), $3::date)
  AND (CASE WHEN ends_on IS NULL THEN loyalty_months ELSE term_months END = 0
    OR (renewal_due_on
      - make_interval(months => CASE WHEN ends_on IS NULL THEN loyalty_months ELSE term_months END))::date < $6::date)
  AND /*filter*/ AND /*keyset*/
ORDER BY /*order*/
LIMIT /*limit*/
