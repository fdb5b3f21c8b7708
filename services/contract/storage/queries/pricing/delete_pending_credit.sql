-- short: nothing of a contract's promised credit waits any more
DELETE FROM pending_credits WHERE tenant_id = $1 AND contract_id = $2
