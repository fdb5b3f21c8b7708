-- long: of each of these contracts one of the receivables that charge its periods, if it has any
SELECT DISTINCT ON (contract_id) receivable_id, version, client_id, contract_id, kind, state, description, issues_on, due_on,
  overdue_from_on, period_first_on, period_last_on, price_cents, charged_days, period_days, discount_cents, amount_cents,
  open_cents, fine_charged_cents, interest_charged_cents, fine_paid_cents, interest_paid_cents, charged_until_on, settled_on,
  cancel_reason, renegotiated_in, made_by, external_id, created_at, updated_at
FROM receivables
WHERE tenant_id = $1 AND contract_id = ANY ($2::uuid[]) AND kind = 1
ORDER BY contract_id
