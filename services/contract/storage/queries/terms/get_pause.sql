-- short: one pause
SELECT pause_id, version, contract_id, state, from_on, until_on, stops, reason, created_at, updated_at
FROM pauses
WHERE tenant_id = $1 AND pause_id = $2
