-- long: takes back at most $3 of the contacts that an import ($2) made and nobody has changed
DELETE FROM interactions
WHERE tenant_id = $1 AND version = 1 AND interaction_id IN (
  SELECT interaction_id FROM interactions WHERE tenant_id = $1 AND import_id = $2 ORDER BY interaction_id LIMIT $3)
RETURNING interaction_id
