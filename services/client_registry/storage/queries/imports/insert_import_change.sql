-- short: a client that an import changed, as it was before
INSERT INTO import_changes (tenant_id, import_id, client_id, version, before) VALUES ($1, $2, $3, $4, $5)
