-- long: one page of the tenant's block runs, by filter and order
SELECT run_id, business_date, mode, by_hand, last_contract, contracts, normal, reduced, blocked, released, awaiting_notice, contested,
  termination_due, tightened, relaxed, notices_due, started_at, updated_at, finished_at,
  /*order_values*/
FROM block_runs
WHERE tenant_id = $1 AND /*filter*/ AND /*keyset*/
ORDER BY /*order*/
LIMIT /*limit*/
