-- long: the pauses of these contracts, of every time, in their order
SELECT pause_id, version, contract_id, state, from_on, until_on, stops, reason, created_at, updated_at,
  moved_end, moved_expiration,
  (SELECT c.client_id FROM contracts c WHERE c.tenant_id = pauses.tenant_id AND c.contract_id = pauses.contract_id)
FROM pauses
WHERE tenant_id = $1 AND contract_id = ANY ($2::uuid[])
ORDER BY contract_id, from_on, pause_id
