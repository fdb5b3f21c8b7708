-- short: a recurring run that begins
INSERT INTO billing_runs (tenant_id, run_id, business_date, by_hand, started_at, updated_at)
VALUES ($1, $2, $3, $4, $5, $5)
