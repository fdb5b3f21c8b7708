-- long: what imports found of a client: in the rows that became it ($2), and in rows with one of its values ($3)
UPDATE import_errors SET raw_value = '', message = ''
WHERE tenant_id = $1 AND (resource_id = $2 OR raw_value = ANY ($3::text[]))
