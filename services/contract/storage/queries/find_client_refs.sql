-- long: the clients of these ids or external ids
SELECT client_id, external_id, CASE WHEN merged_into IS NULL THEN client_id ELSE surviving_client(tenant_id, client_id) END
FROM client_refs
WHERE tenant_id = $1 AND (client_id = ANY ($2::uuid[]) OR (external_id <> '' AND external_id = ANY ($3::text[])))
ORDER BY client_id
