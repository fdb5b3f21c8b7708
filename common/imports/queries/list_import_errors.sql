-- short: the first 1,000 errors of an import
SELECT line, kind, field, reason, message, raw_value FROM import_errors
WHERE tenant_id = $1 AND import_id = $2 AND kind = 1
ORDER BY ordinal
LIMIT 1000
