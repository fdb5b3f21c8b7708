-- short: one pause, locked
SELECT pause_id, version, contract_id, state, from_on, until_on, stops, reason, created_at, updated_at,
  moved_end, moved_expiration,
  (SELECT c.client_id FROM contracts c WHERE c.tenant_id = pauses.tenant_id AND c.contract_id = pauses.contract_id)
FROM pauses
WHERE tenant_id = $1 AND pause_id = $2
FOR UPDATE
