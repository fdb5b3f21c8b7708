-- short: a merge is undone, when it still stands
WITH undone AS (
  UPDATE client_merges SET version = version + 1, undone_at = $3, undone_by = $4, undo_reason = $5
  WHERE tenant_id = $1 AND merge_id = $2 AND undone_at IS NULL
  RETURNING 1)
SELECT ensure_one(count(*)) FROM undone
