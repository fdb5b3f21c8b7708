-- long: what of the promised credit of contracts that ended waited: it waits no more
DELETE FROM pending_credits
WHERE tenant_id = $1::uuid AND contract_id = ANY ($2::uuid[])
RETURNING contract_id, amount_cents
