-- long: forgets how clients were before an import that was taken back
DELETE FROM import_changes WHERE tenant_id = $1 AND import_id = $2
