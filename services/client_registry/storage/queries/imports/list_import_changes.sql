-- long: clients that an import changed, as they were before it, in the order of their ids
SELECT client_id, version, before FROM import_changes
WHERE tenant_id = $1 AND import_id = $2 AND client_id > $3
ORDER BY client_id
LIMIT $4
