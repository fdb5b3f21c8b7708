-- long: the block run of the daily cycle; nothing where another is at work
INSERT INTO block_runs (tenant_id, run_id, business_date, mode, by_hand, started_at, updated_at)
VALUES ($1::uuid, gen_random_uuid(), $2::date, 1, false, $3::timestamptz, $3::timestamptz)
ON CONFLICT DO NOTHING
