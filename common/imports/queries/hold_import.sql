-- short: locks an import and renews the lease of the stream that holds it ($3)
UPDATE imports SET lease_until = $4, updated_at = $5
WHERE tenant_id = $1 AND import_id = $2 AND lease_holder = $3
RETURNING 1
