-- long: charges of days that came back, withdrawn ones too, of contracts ($2), the last of which is a day of each ($3) or later, in the
-- order of their making, locked
SELECT r.receivable_id, r.version, r.client_id, r.contract_id, r.kind, r.state, r.description, r.issues_on, r.due_on,
  r.overdue_from_on, r.period_first_on, r.period_last_on, r.price_cents, r.charged_days, r.period_days, r.discount_cents,
  r.amount_cents, r.open_cents, r.fine_charged_cents, r.interest_charged_cents, r.fine_paid_cents, r.interest_paid_cents,
  r.charged_until_on, r.settled_on, r.cancel_reason, r.renegotiated_in, r.made_by, r.external_id, r.created_at, r.updated_at,
  d.first_on, d.last_on
FROM unnest($2::uuid[], $3::date[]) AS e (contract_id, from_on)
JOIN returned_days d ON d.tenant_id = $1::uuid AND d.contract_id = e.contract_id AND d.last_on >= e.from_on
JOIN receivables r ON r.tenant_id = d.tenant_id AND r.receivable_id = d.receivable_id
ORDER BY d.receivable_id
FOR UPDATE OF r
