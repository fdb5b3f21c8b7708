-- short: how far an import has come; a complete one has no holder
UPDATE imports
SET rows = $3, created = $4, existing = $5, failed = $6, last_line = $7, complete = $8, events = $9, errors_kept = $10,
    updated_at = $11
WHERE tenant_id = $1 AND import_id = $2
