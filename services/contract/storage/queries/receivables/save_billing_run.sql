-- long: how far a run has come ($9: to its end); its lock is held
UPDATE billing_runs
SET last_contract = $3::uuid, contracts = $4::bigint, receivables = $5::bigint, amount_cents = $6::bigint,
    credit_cents = $7::bigint, events = $8::bigint, updated_at = clock_timestamp(),
    finished_at = CASE WHEN $9::boolean THEN clock_timestamp() END
WHERE tenant_id = $1::uuid AND run_id = $2::uuid
