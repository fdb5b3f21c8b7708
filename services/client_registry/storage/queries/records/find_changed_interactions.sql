-- long: contacts of an import ($2) that were changed since: the first $3, and how many there are in all
SELECT interaction_id, 'CHANGED', '', count(*) OVER ()
FROM interactions
WHERE tenant_id = $1 AND import_id = $2 AND version > 1
ORDER BY interaction_id
LIMIT $3
