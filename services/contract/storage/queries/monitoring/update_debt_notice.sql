-- short: a notice of a debt whose delivery is proven, guarded by the version that was read
WITH u AS (
  UPDATE debt_notices
  SET version = version + 1, contract_id = $4, receivable_id = $5, kind = $6, due_on = $7, debt_cents = $8, delivered_on = $9,
      channel = $10, evidence = $11, proven_at = $12, proven_by = $13, created_at = $14, updated_at = $15
  WHERE tenant_id = $1 AND notice_id = $2 AND version = $3
  RETURNING 1)
SELECT ensure_one(count(*)) FROM u
