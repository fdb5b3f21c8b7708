-- long: one page of the tenant's pauses, by filter and order
SELECT pause_id, version, contract_id, state, from_on, until_on, stops, reason, created_at, updated_at,
  moved_end, moved_expiration,
  (SELECT c.client_id FROM contracts c WHERE c.tenant_id = pauses.tenant_id AND c.contract_id = pauses.contract_id),
  /*order_values*/
FROM pauses
WHERE tenant_id = $1 AND /*filter*/ AND /*keyset*/
ORDER BY /*order*/
LIMIT /*limit*/
