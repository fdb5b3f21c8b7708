-- short: a release as it stands after a change, guarded by the version that was read
WITH u AS (
  UPDATE releases
  SET version = version + 1, contract_id = $4, kind = $5, origin = $6, since_on = $7, until_on = $8, ended_on = $9, debt_cents = $10,
      promise = $11, promise_settled_on = $12, interval_lifted = $13, actor = $14, reason = $15, created_at = $16, updated_at = $17
  WHERE tenant_id = $1 AND release_id = $2 AND version = $3
  RETURNING 1)
SELECT ensure_one(count(*)) FROM u
