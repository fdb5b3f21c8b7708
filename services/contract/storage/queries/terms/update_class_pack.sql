-- short: a changed class pack, when it is still at the version that was read ($3)
WITH u AS (
  UPDATE class_packs
  SET version = version + 1, contract_id = $4, used = $5, agreed_expires_on = $6, expires_on = $7, updated_at = $8
  WHERE tenant_id = $1 AND pack_id = $2 AND version = $3
  RETURNING 1)
SELECT ensure_one(count(*)) FROM u
