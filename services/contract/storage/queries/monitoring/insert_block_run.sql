-- short: a block run that begins
INSERT INTO block_runs (tenant_id, run_id, business_date, mode, by_hand, started_at, updated_at)
VALUES ($1, $2, $3, $4, $5, $6, $6)
