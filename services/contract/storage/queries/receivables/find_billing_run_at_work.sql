-- long: the run of the tenant that is at work
SELECT run_id, business_date, by_hand, last_contract, contracts, receivables, amount_cents, credit_cents, events,
  started_at, updated_at, finished_at
FROM billing_runs
WHERE tenant_id = $1::uuid AND finished_at IS NULL
