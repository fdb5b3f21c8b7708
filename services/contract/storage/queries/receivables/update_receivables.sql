-- long: receivables as they are to stand, their versions counted up; the caller holds their locks
UPDATE receivables AS r
SET version = t.version, client_id = t.client_id, contract_id = t.contract_id, kind = t.kind, state = t.state,
    description = t.description, issues_on = t.issues_on, due_on = t.due_on, overdue_from_on = t.overdue_from_on,
    period_first_on = t.period_first_on, period_last_on = t.period_last_on, price_cents = t.price_cents,
    charged_days = t.charged_days, period_days = t.period_days, discount_cents = t.discount_cents,
    amount_cents = t.amount_cents, open_cents = t.open_cents, fine_charged_cents = t.fine_charged_cents,
    interest_charged_cents = t.interest_charged_cents, fine_paid_cents = t.fine_paid_cents,
    interest_paid_cents = t.interest_paid_cents, charged_until_on = t.charged_until_on, settled_on = t.settled_on,
    cancel_reason = t.cancel_reason, renegotiated_in = t.renegotiated_in, made_by = t.made_by,
    external_id = t.external_id, created_at = t.created_at, updated_at = t.updated_at,
    cancelled_at = CASE WHEN t.state = 6 THEN coalesce(r.cancelled_at, t.updated_at) END,
    reduced_cents = CASE
      WHEN r.amount_cents = t.amount_cents THEN r.reduced_cents
      ELSE array_append(r.reduced_cents, r.amount_cents - t.amount_cents) END,
    reduced_at = CASE
      WHEN r.amount_cents = t.amount_cents THEN r.reduced_at ELSE array_append(r.reduced_at, t.updated_at) END
FROM unnest($2::receivable_row[]) AS t
WHERE r.tenant_id = $1::uuid AND r.receivable_id = t.receivable_id
