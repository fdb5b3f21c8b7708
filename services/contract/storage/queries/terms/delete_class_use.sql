-- short: a presence that uses no class any more
DELETE FROM class_uses WHERE tenant_id = $1 AND contract_id = $2 AND presence = $3
