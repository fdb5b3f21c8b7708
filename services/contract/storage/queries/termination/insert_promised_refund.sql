-- long: what is to be given back of a contract that ended with its term
INSERT INTO refunds (tenant_id, refund_id, version, contract_id, amount_cents, state, reference, created_at, updated_at)
VALUES ($1::uuid, $2::uuid, 1, $3::uuid, $4::bigint, 1, '', $5::timestamptz, $5::timestamptz)
