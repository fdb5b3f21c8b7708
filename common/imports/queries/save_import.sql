-- short: how far an import has come; a complete one has no holder
UPDATE imports
SET rows = $3, created = $4, existing = $5, updated = $6, duplicates = $7, failed = $8, last_line = $9, complete = $10,
    events = $11, errors_kept = $12, reverted_at = $13, updated_at = $14
WHERE tenant_id = $1 AND import_id = $2
