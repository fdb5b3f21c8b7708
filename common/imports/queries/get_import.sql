-- short: an import as it stands
SELECT mode, rows, created, existing, failed, last_line, complete, events, errors_kept FROM imports WHERE tenant_id = $1 AND import_id = $2
