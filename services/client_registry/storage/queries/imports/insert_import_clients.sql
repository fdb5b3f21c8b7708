-- short: the clients that a chunk of an import made
INSERT INTO import_clients (tenant_id, import_id, after_line, client_ids) VALUES ($1, $2, $3, $4::uuid[])
