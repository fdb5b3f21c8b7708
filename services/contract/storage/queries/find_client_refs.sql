-- long: the clients of these ids or external ids
SELECT client_id, external_id
FROM client_refs
WHERE tenant_id = $1 AND (client_id = ANY ($2::uuid[]) OR (external_id <> '' AND external_id = ANY ($3::text[])))
ORDER BY client_id
