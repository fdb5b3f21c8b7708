-- long: the open blocks of these contracts
SELECT b.block_id, b.version, b.contract_id, b.source, b.level, b.reason, b.since_on, b.until_on, b.lifter, b.ended_on, b.lifted_by,
  b.lift_reason, b.created_at, b.updated_at,
  (SELECT c.client_id FROM contracts c WHERE c.tenant_id = b.tenant_id AND c.contract_id = b.contract_id)
FROM unnest($2::uuid[]) AS asked (contract_id)
CROSS JOIN LATERAL (
  SELECT tenant_id, block_id, version, contract_id, source, level, reason, since_on, until_on, lifter, ended_on, lifted_by, lift_reason,
    created_at, updated_at
  FROM access_blocks WHERE tenant_id = $1 AND contract_id = asked.contract_id AND ended_on IS NULL OFFSET 0) AS b
