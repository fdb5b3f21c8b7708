-- long: a block run, locked for its next portion
SELECT run_id, business_date, mode, by_hand, last_contract, contracts, normal, reduced, blocked, released, awaiting_notice, contested,
  termination_due, tightened, relaxed, notices_due, started_at, updated_at, finished_at
FROM block_runs
WHERE tenant_id = $1 AND run_id = $2
FOR UPDATE
