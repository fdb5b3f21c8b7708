-- long: the clients that imports had made which were taken back, for a snapshot
SELECT c.import_id, i.reverted_at, c.client_ids
FROM import_clients c
JOIN imports i ON i.tenant_id = c.tenant_id AND i.import_id = c.import_id
WHERE c.tenant_id = $1 AND i.reverted_at IS NOT NULL
