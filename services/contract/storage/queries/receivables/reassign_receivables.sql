-- long: receivables that follow from these clients to another since merges were made or undone; gives them as they stand then
WITH RECURSIVE led AS (
  SELECT unnest($2::uuid[]) AS client_id
  UNION
  SELECT r.client_id FROM led JOIN client_refs r ON r.tenant_id = $1::uuid AND r.merged_into = led.client_id)
UPDATE receivables AS v
SET version = v.version + 1, own_client_id = coalesce(v.own_client_id, v.client_id),
    client_id = surviving_client(v.tenant_id, coalesce(v.own_client_id, v.client_id)), updated_at = $3::timestamptz
WHERE v.tenant_id = $1::uuid
  AND (v.client_id IN (SELECT client_id FROM led) OR v.own_client_id IN (SELECT client_id FROM led))
  AND v.client_id <> surviving_client(v.tenant_id, coalesce(v.own_client_id, v.client_id))
RETURNING v.receivable_id, v.version, v.client_id, v.contract_id, v.kind, v.state, v.description, v.issues_on, v.due_on, v.overdue_from_on,
  v.period_first_on, v.period_last_on, v.price_cents, v.charged_days, v.period_days, v.discount_cents, v.amount_cents, v.open_cents,
  v.fine_charged_cents, v.interest_charged_cents, v.fine_paid_cents, v.interest_paid_cents, v.charged_until_on, v.settled_on,
  v.cancel_reason, v.renegotiated_in, v.made_by, v.external_id, v.created_at, v.updated_at
