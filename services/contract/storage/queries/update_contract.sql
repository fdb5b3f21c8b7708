-- short: a contract as it stands after a transition, guarded by the version that was read
WITH u AS (
  UPDATE contracts
  SET version = version + 1, lifecycle = $4, access = $5, end_kind = $6, end_reason = $7, counts_as_churn = $8,
      billing_day = $9, starts_on = $10, activated_on = $11, renewed_on = $12, expires_on = $13, ends_on = $14,
      financial_base_on = $15, updated_at = $16
  WHERE tenant_id = $1 AND contract_id = $2 AND version = $3
  RETURNING 1)
SELECT ensure_one(count(*)) FROM u
