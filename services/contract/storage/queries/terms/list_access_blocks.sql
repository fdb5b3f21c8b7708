-- long: one page of the tenant's access blocks, by filter and order
SELECT block_id, version, contract_id, source, level, reason, since_on, until_on, lifter, ended_on, lifted_by, lift_reason, created_at, updated_at,
  (SELECT c.client_id FROM contracts c WHERE c.tenant_id = access_blocks.tenant_id AND c.contract_id = access_blocks.contract_id),
  /*order_values*/
FROM access_blocks
WHERE tenant_id = $1 AND /*filter*/ AND /*keyset*/
ORDER BY /*order*/
LIMIT /*limit*/
