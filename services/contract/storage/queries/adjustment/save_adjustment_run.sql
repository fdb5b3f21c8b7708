-- long: how far a step came, and what came of it; its lock is held
UPDATE adjustment_runs
SET version = $3::bigint, state = $4::smallint, last_contract = $5::uuid, handled = $6::bigint, contracts = $7::bigint,
    adjustable = $8::bigint, barred = $9::bigint, in_loyalty = $10::bigint, monthly_before_cents = $11::bigint,
    monthly_after_cents = $12::bigint, notified = $13::bigint, applied = $14::bigint, waiting = $15::bigint, moved = $16::bigint,
    undone = $17::bigint, not_undone = $18::bigint, updated_at = $19::timestamptz
WHERE tenant_id = $1::uuid AND run_id = $2::uuid
