-- short: a client's credits of which something may be used on a day, locked until the transaction ends
SELECT credit_id, version, client_id, amount_cents, left_cents, granted_on, expires_on, reason, reference, actor, created_at, updated_at
FROM client_credits
WHERE tenant_id = $1 AND client_id = $2 AND left_cents > 0 AND (expires_on IS NULL OR expires_on >= $3)
ORDER BY credit_id
FOR UPDATE
