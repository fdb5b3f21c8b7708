-- short: the fine terms of a contract, when they are still at the version that was read ($3; 0: there were none)
WITH u AS (
  INSERT INTO contract_fine_terms AS t (tenant_id, contract_id, version, stated, actor, reason, updated_at)
  VALUES ($1, $2, $3 + 1, $4, $5, $6, $7)
  ON CONFLICT (tenant_id, contract_id) DO UPDATE
  SET version = excluded.version, stated = excluded.stated, actor = excluded.actor, reason = excluded.reason,
      updated_at = excluded.updated_at
  WHERE t.version = excluded.version - 1
  RETURNING 1)
SELECT ensure_one(count(*)) FROM u
