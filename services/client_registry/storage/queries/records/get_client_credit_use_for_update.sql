-- short: one use of credits, locked until the transaction ends
SELECT use_id, version, client_id, amount_cents, reference, used_on, credit_ids, credit_cents, reversed_at, reverse_reason, actor, created_at,
       updated_at
FROM client_credit_uses
WHERE tenant_id = $1 AND use_id = $2
FOR UPDATE
