-- long: where the chunks of an import begin
SELECT after_line FROM import_receivables WHERE tenant_id = $1 AND import_id = $2 ORDER BY after_line
