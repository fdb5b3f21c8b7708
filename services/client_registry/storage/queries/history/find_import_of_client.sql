-- long: when the import that made a client ($2) began, and who ran it
SELECT i.created_at, i.actor
FROM clients c JOIN imports i ON i.tenant_id = c.tenant_id AND i.import_id = c.import_id
WHERE c.tenant_id = $1 AND c.client_id = $2
