-- short: something of the contract's periods changed: of two that do so at once, one tries again
WITH u AS (
  UPDATE contract_charges SET version = version + 1
  WHERE tenant_id = $1 AND contract_id = $2 AND version = $3
  RETURNING 1)
SELECT ensure_one(count(*)) FROM u
