-- long: the clients that have these external ids, locked in one order
SELECT client_id, external_id FROM clients WHERE tenant_id = $1 AND external_id = ANY ($2::text[]) AND external_id <> ''
ORDER BY client_id
FOR UPDATE
