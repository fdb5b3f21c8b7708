-- long: takes back the clients that a chunk made, where nothing has changed them
DELETE FROM clients
WHERE tenant_id = $1 AND version = 1
  AND client_id IN (SELECT unnest(client_ids) FROM import_clients WHERE tenant_id = $1 AND import_id = $2 AND after_line = $3)
RETURNING client_id, tax_id
