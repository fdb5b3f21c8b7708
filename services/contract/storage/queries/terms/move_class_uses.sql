-- short: presences go with their packs to another contract ($3)
UPDATE class_uses SET contract_id = $3 WHERE tenant_id = $1 AND contract_id = $2
