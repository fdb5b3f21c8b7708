-- short: receivables of a contract that its end may change: those of days from the end ($4) on, or all ($5), without some ($6); at most
-- 1,200, locked
SELECT receivable_id, version, client_id, contract_id, kind, state, description, issues_on, due_on, overdue_from_on,
  period_first_on, period_last_on, price_cents, charged_days, period_days, discount_cents, amount_cents, open_cents,
  fine_charged_cents, interest_charged_cents, fine_paid_cents, interest_paid_cents, charged_until_on, settled_on,
  cancel_reason, renegotiated_in, made_by, external_id, created_at, updated_at
FROM receivables
WHERE tenant_id = $1 AND client_id = $2 AND contract_id = $3 AND state <= 5 AND ($5::boolean OR period_last_on >= $4)
  AND receivable_id <> ALL ($6::uuid[])
ORDER BY due_on, receivable_id
LIMIT 1200
FOR UPDATE
