-- short: another stream may go on with the import at once
UPDATE imports SET lease_until = '-infinity' WHERE tenant_id = $1 AND import_id = $2 AND lease_holder = $3
