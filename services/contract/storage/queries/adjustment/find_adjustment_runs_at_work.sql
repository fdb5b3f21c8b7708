-- long: the adjustment runs of the tenant with a step at work, the oldest first
SELECT run_id FROM adjustment_runs WHERE tenant_id = $1::uuid AND state IN (1, 3, 5, 7) ORDER BY created_at
