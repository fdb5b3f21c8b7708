-- short: the tenant's furthest steps, the furthest first, at most so many ($2)
SELECT ahead_us, stepped_at, actor FROM sandbox_clock_steps WHERE tenant_id = $1 ORDER BY ahead_us DESC LIMIT $2
