-- short: a contestation that is answered, guarded by the version that was read
WITH u AS (
  UPDATE contestations
  SET version = version + 1, contract_id = $4, receivable_id = $5, state = $6, opened_on = $7, answer_by = $8, answered_on = $9,
      reason = $10, answer = $11, answered_by = $12, created_at = $13, updated_at = $14
  WHERE tenant_id = $1 AND contestation_id = $2 AND version = $3
  RETURNING 1)
SELECT ensure_one(count(*)) FROM u
