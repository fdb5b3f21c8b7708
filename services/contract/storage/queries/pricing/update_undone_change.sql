-- short: a change that was taken back, guarded by the version that was read ($3)
WITH u AS (
  UPDATE contract_changes SET version = version + 1, undone_at = $4, undo_reason = $5
  WHERE tenant_id = $1 AND change_id = $2 AND version = $3
  RETURNING 1)
SELECT ensure_one(count(*)) FROM u
