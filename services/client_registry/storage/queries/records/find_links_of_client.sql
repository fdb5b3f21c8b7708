-- short: a client's links of one kind
SELECT link_id, version, client_id, kind, related_client_id, relationship, first_on, last_on, created_at, updated_at
FROM client_links
WHERE tenant_id = $1 AND client_id = $2 AND kind = $3
ORDER BY first_on, link_id
