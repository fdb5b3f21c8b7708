-- short: a receivable as it stands after a change, guarded by the version that was read
WITH u AS (
  UPDATE receivables
  SET version = version + 1, client_id = $4, contract_id = $5, kind = $6, state = $7, description = $8,
      issues_on = $9, due_on = $10, overdue_from_on = $11, period_first_on = $12, period_last_on = $13,
      price_cents = $14, charged_days = $15, period_days = $16, discount_cents = $17, amount_cents = $18,
      open_cents = $19, fine_charged_cents = $20, interest_charged_cents = $21, fine_paid_cents = $22,
      interest_paid_cents = $23, charged_until_on = $24, settled_on = $25, cancel_reason = $26, renegotiated_in = $27,
      made_by = $28, external_id = $29, created_at = $30, updated_at = $31,
      cancelled_at = CASE WHEN $7::smallint = 6 THEN coalesce(cancelled_at, $31) END,
      reduced_cents = CASE
        WHEN amount_cents = $18 THEN reduced_cents ELSE array_append(reduced_cents, amount_cents - $18::bigint) END,
      reduced_at = CASE WHEN amount_cents = $18 THEN reduced_at ELSE array_append(reduced_at, $31::timestamptz) END
  WHERE tenant_id = $1 AND receivable_id = $2 AND version = $3
  RETURNING 1)
SELECT ensure_one(count(*)) FROM u
