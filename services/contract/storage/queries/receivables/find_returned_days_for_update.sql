-- short: a contract's charges of days that came back, withdrawn ones too, the last of which is a day ($3) or later, in the order of their making, at most 200, locked
SELECT r.receivable_id, r.version, r.client_id, r.contract_id, r.kind, r.state, r.description, r.issues_on, r.due_on,
  r.overdue_from_on, r.period_first_on, r.period_last_on, r.price_cents, r.charged_days, r.period_days, r.discount_cents,
  r.amount_cents, r.open_cents, r.fine_charged_cents, r.interest_charged_cents, r.fine_paid_cents, r.interest_paid_cents,
  r.charged_until_on, r.settled_on, r.cancel_reason, r.renegotiated_in, r.made_by, r.external_id, r.created_at, r.updated_at,
  d.first_on, d.last_on
FROM returned_days d
JOIN receivables r ON r.tenant_id = d.tenant_id AND r.receivable_id = d.receivable_id
WHERE d.tenant_id = $1 AND d.contract_id = $2 AND d.last_on >= $3
ORDER BY d.receivable_id
LIMIT 200
FOR UPDATE OF r
