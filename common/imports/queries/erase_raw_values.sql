-- long: forgets what an import's rows said of people
UPDATE import_errors SET raw_value = '', message = '' WHERE tenant_id = $1 AND import_id = $2 AND raw_value <> ''
