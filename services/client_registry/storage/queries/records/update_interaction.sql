-- short: a changed contact, when it is still at the version that was read ($3)
WITH updated AS (
  UPDATE interactions
  SET version = $4, channel = $5, direction = $6, reason = $7, outcome = $8, subject = $9, notes = $10, staff = $11,
      contacted_at = $12, contract_id = $13, updated_at = $14
  WHERE tenant_id = $1 AND interaction_id = $2 AND version = $3
  RETURNING 1)
SELECT ensure_one(count(*)) FROM updated
