-- long: the last business date that a block run applied to its end; no row: none did
SELECT business_date FROM block_runs
WHERE tenant_id = $1::uuid AND mode = 1 AND finished_at IS NOT NULL
ORDER BY business_date DESC
LIMIT 1
