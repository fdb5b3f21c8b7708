-- short: an import as it stands, locked; no row while a stream holds it ($3: now)
SELECT import_id, kind, mode, on_existing, update_fields, source, actor, created_at, rows, created, existing, updated, duplicates,
  failed, last_line, complete, events, errors_kept, reverted_at
FROM imports WHERE tenant_id = $1 AND import_id = $2 AND (complete OR lease_until <= $3)
FOR UPDATE
