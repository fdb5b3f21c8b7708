-- long: periods of contracts ($2) that were charged and end on a day of each ($3) or later, neither cancelled nor deleted, locked
SELECT r.receivable_id, r.version, r.client_id, r.contract_id, r.kind, r.state, r.description, r.issues_on, r.due_on,
  r.overdue_from_on, r.period_first_on, r.period_last_on, r.price_cents, r.charged_days, r.period_days, r.discount_cents,
  r.amount_cents, r.open_cents, r.fine_charged_cents, r.interest_charged_cents, r.fine_paid_cents, r.interest_paid_cents,
  r.charged_until_on, r.settled_on, r.cancel_reason, r.renegotiated_in, r.made_by, r.external_id, r.created_at, r.updated_at
FROM unnest($2::uuid[], $3::date[]) AS e (contract_id, ends_on)
JOIN receivables r ON r.tenant_id = $1::uuid AND r.contract_id = e.contract_id
WHERE r.kind = 1 AND r.state NOT IN (6, 7) AND r.period_last_on >= e.ends_on
ORDER BY r.contract_id, r.period_first_on
FOR UPDATE OF r
