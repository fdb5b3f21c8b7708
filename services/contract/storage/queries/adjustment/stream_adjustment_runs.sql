-- long: every adjustment run of the tenant, for a snapshot
SELECT run_id, version, state, filter, rule, first_on, last_on, index, index_last_on, index_rate_millionths, floor_millionths,
  cap_millionths, rate_millionths, notice_days, reason, actor, step_on, step_by, last_contract, handled, contracts, adjustable, barred,
  in_loyalty, monthly_before_cents, monthly_after_cents, notified, applied, waiting, moved, undone, not_undone, created_at, updated_at
FROM adjustment_runs
WHERE tenant_id = $1
