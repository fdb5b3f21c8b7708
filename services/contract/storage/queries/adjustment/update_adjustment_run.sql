-- short: the next step of a run, guarded by the version that was read ($3)
WITH u AS (
  UPDATE adjustment_runs
  SET version = version + 1, state = $4, step_on = $5, step_by = $6, last_contract = $7, handled = 0, waiting = $8, not_undone = $9,
      updated_at = $10
  WHERE tenant_id = $1 AND run_id = $2 AND version = $3
  RETURNING 1)
SELECT ensure_one(count(*)) FROM u
