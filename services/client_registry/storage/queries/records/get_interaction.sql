-- short: one contact with a client
SELECT interaction_id, version, client_id, channel, direction, reason, outcome, subject, notes, staff, contacted_at, contract_id,
       external_id, created_at, updated_at
FROM interactions
WHERE tenant_id = $1 AND interaction_id = $2
