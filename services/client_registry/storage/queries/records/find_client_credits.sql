-- short: credits by their ids, in one order
SELECT credit_id, version, client_id, amount_cents, left_cents, granted_on, expires_on, reason, reference, actor, created_at, updated_at
FROM client_credits
WHERE tenant_id = $1 AND credit_id = ANY ($2::uuid[])
ORDER BY credit_id
