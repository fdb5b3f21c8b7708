-- short: one link between clients
SELECT link_id, version, client_id, kind, related_client_id, relationship, first_on, last_on, created_at, updated_at
FROM client_links
WHERE tenant_id = $1 AND link_id = $2
