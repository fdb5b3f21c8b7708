-- short: a contract's receivables of periods that end on a day ($3) or later, neither cancelled nor deleted, at most 200, locked
SELECT receivable_id, version, client_id, contract_id, kind, state, description, issues_on, due_on, overdue_from_on,
  period_first_on, period_last_on, price_cents, charged_days, period_days, discount_cents, amount_cents, open_cents,
  fine_charged_cents, interest_charged_cents, fine_paid_cents, interest_paid_cents, charged_until_on, settled_on,
  cancel_reason, renegotiated_in, made_by, external_id, created_at, updated_at
FROM receivables
WHERE tenant_id = $1 AND contract_id = $2 AND kind = 1 AND state NOT IN (6, 7) AND period_last_on >= $3
ORDER BY period_first_on
LIMIT 200
FOR UPDATE
