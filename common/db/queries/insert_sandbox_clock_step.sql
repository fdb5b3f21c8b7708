-- short: the tenant's clock is so far ahead ($2), as of the machine's time $3; nothing when that step was made already
INSERT INTO sandbox_clock_steps (tenant_id, ahead_us, stepped_at, actor) VALUES ($1, $2, $3, $4)
ON CONFLICT (tenant_id, ahead_us) DO NOTHING
