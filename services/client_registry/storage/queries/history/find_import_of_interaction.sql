-- long: when the import that made a contact ($2) began, and who ran it
SELECT i.created_at, i.actor
FROM interactions x JOIN imports i ON i.tenant_id = x.tenant_id AND i.import_id = x.import_id
WHERE x.tenant_id = $1 AND x.interaction_id = $2
