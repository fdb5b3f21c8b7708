-- short: the fine terms that a contract has of its own
SELECT version, stated, actor, reason, updated_at
FROM contract_fine_terms
WHERE tenant_id = $1 AND contract_id = $2
