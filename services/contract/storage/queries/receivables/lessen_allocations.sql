-- short: what stays of payments at receivables whose days were not charged after all; what was given back is kept with its moment
-- ($5); the payments' versions guard it
UPDATE payment_allocations AS a
SET amount_cents = t.amount_cents, given_back_cents = array_append(a.given_back_cents, a.amount_cents - t.amount_cents),
    given_back_at = array_append(a.given_back_at, $5::timestamptz)
FROM unnest($2::uuid[], $3::uuid[], $4::bigint[]) AS t (payment_id, receivable_id, amount_cents)
WHERE a.tenant_id = $1 AND a.payment_id = t.payment_id AND a.receivable_id = t.receivable_id
