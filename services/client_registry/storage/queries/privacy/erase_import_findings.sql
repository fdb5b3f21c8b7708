-- long: what imports found in rows that hold one of a client's values ($2), whose they may be
UPDATE import_errors SET raw_value = '', message = ''
WHERE tenant_id = $1 AND raw_value = ANY ($2::text[])
