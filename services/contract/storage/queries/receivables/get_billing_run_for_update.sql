-- long: a recurring run, locked for its next portion
SELECT run_id, business_date, by_hand, last_contract, contracts, receivables, amount_cents, credit_cents, events,
  started_at, updated_at, finished_at
FROM billing_runs
WHERE tenant_id = $1::uuid AND run_id = $2::uuid
FOR UPDATE
