-- long: what is left of payments ($3), whose locks the caller holds
UPDATE payments AS p SET version = p.version + 1, left_cents = t.left_cents, updated_at = $4::timestamptz
FROM unnest($2::uuid[], $3::bigint[]) AS t (payment_id, left_cents)
WHERE p.tenant_id = $1::uuid AND p.payment_id = t.payment_id
