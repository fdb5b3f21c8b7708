-- long: payments as the contract service's feed tells of them; an older version changes nothing
INSERT INTO client_payments (tenant_id, payment_id, version, client_id, paid_on, amount_cents, recurring, reversed)
SELECT $1::uuid, t.*
FROM unnest($2::uuid[], $3::bigint[], $4::uuid[], $5::date[], $6::bigint[], $7::boolean[], $8::boolean[]) AS t
ON CONFLICT (tenant_id, payment_id) DO UPDATE
SET version = excluded.version, client_id = excluded.client_id, paid_on = excluded.paid_on,
    amount_cents = excluded.amount_cents, recurring = excluded.recurring, reversed = excluded.reversed
WHERE client_payments.version < excluded.version
