-- short: the kept errors of an import, at most 1,000
SELECT line, field, reason, message FROM import_errors WHERE tenant_id = $1 AND import_id = $2 ORDER BY ordinal
