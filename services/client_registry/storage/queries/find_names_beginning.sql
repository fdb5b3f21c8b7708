-- short: clients whose name begins so, in order of name; $3 is the first text after all such names
SELECT client_id, name_key
FROM clients
WHERE tenant_id = $1 AND merged_into IS NULL AND name_key >= $2 AND name_key < $3
ORDER BY name_key, client_id
LIMIT $4
