-- short: a block that ends, when it is still at the version that was read ($3)
WITH u AS (
  UPDATE access_blocks
  SET version = version + 1, ended_on = $4, lifted_by = $5, lift_reason = $6, updated_at = $7
  WHERE tenant_id = $1 AND block_id = $2 AND version = $3
  RETURNING 1)
SELECT ensure_one(count(*)) FROM u
