-- long: one page of the contact log of a tenant, by filter and order
SELECT interaction_id, version, client_id, channel, direction, reason, outcome, subject, notes, staff, contacted_at, contract_id,
       external_id, created_at, updated_at, /*order_values*/
FROM interactions
WHERE tenant_id = $1 AND /*filter*/ AND /*keyset*/
ORDER BY /*order*/
LIMIT /*limit*/
