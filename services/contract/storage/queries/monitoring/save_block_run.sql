-- long: how far a block run has come ($15: to its end); its lock is held
UPDATE block_runs
SET last_contract = $3::uuid, contracts = $4::bigint, normal = $5::bigint, reduced = $6::bigint, blocked = $7::bigint,
    released = $8::bigint, awaiting_notice = $9::bigint, contested = $10::bigint, termination_due = $11::bigint,
    tightened = $12::bigint, relaxed = $13::bigint, notices_due = $14::bigint, updated_at = clock_timestamp(),
    finished_at = CASE WHEN $15::boolean THEN clock_timestamp() END
WHERE tenant_id = $1::uuid AND run_id = $2::uuid
