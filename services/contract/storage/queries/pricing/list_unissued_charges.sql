-- long: what changes ("changes/{uuid}") would charge when they hold, not issued yet, locked; "changes/{uuid}/..." of days that came back, too
SELECT receivable_id, version, client_id, contract_id, kind, state, description, issues_on, due_on, overdue_from_on,
  period_first_on, period_last_on, price_cents, charged_days, period_days, discount_cents, amount_cents, open_cents,
  fine_charged_cents, interest_charged_cents, fine_paid_cents, interest_paid_cents, charged_until_on, settled_on,
  cancel_reason, renegotiated_in, made_by, external_id, created_at, updated_at
FROM receivables
WHERE tenant_id = $1::uuid AND state = 1 AND receivable_id IN (
  SELECT r.receivable_id
  FROM unnest($2::text[]) AS t (change)
  JOIN receivables r ON r.tenant_id = $1::uuid AND r.external_id <> '' AND r.external_id >= t.change AND r.external_id < t.change || '0')
ORDER BY receivable_id
FOR UPDATE
