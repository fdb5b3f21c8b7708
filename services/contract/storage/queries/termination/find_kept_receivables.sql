-- short: open receivables of a contract that its end ($4) leaves as they are, without some ($5): the oldest 200, each with what is open
-- of all of them
SELECT receivable_id, version, client_id, contract_id, kind, state, description, issues_on, due_on, overdue_from_on,
  period_first_on, period_last_on, price_cents, charged_days, period_days, discount_cents, amount_cents, open_cents,
  fine_charged_cents, interest_charged_cents, fine_paid_cents, interest_paid_cents, charged_until_on, settled_on,
  cancel_reason, renegotiated_in, made_by, external_id, created_at, updated_at,
  sum(open_cents) OVER ()::bigint
FROM receivables
WHERE tenant_id = $1 AND client_id = $2 AND contract_id = $3 AND state < 5 AND (kind = 2 OR period_last_on < $4)
  AND receivable_id <> ALL ($5::uuid[])
ORDER BY due_on, receivable_id
LIMIT 200
