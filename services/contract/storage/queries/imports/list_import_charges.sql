-- long: contracts whose periods an import ($2) charged, at most so many ($3)
SELECT contract_id
FROM import_charges
WHERE tenant_id = $1 AND import_id = $2
ORDER BY contract_id
LIMIT $3
