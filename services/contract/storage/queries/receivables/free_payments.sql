-- long: payments of which so much more ($3) is left, because what they had paid is owed no more
UPDATE payments AS p SET version = p.version + 1, left_cents = p.left_cents + t.freed_cents, updated_at = $4::timestamptz
FROM unnest($2::uuid[], $3::bigint[]) AS t (payment_id, freed_cents)
WHERE p.tenant_id = $1::uuid AND p.payment_id = t.payment_id
