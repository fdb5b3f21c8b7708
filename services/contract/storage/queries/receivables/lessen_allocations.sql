-- short: what stays of payments at receivables whose days were not charged after all; the payments' versions guard it
UPDATE payment_allocations AS a SET amount_cents = t.amount_cents
FROM unnest($2::uuid[], $3::uuid[], $4::bigint[]) AS t (payment_id, receivable_id, amount_cents)
WHERE a.tenant_id = $1 AND a.payment_id = t.payment_id AND a.receivable_id = t.receivable_id
