-- long: forgets the findings of an import that is sent again from its first line
DELETE FROM import_errors WHERE tenant_id = $1 AND import_id = $2
