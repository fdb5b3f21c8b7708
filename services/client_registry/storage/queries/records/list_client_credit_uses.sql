-- long: one page of the uses of credits of a tenant, by filter and order
SELECT use_id, version, client_id, amount_cents, reference, used_on, credit_ids, credit_cents, reversed_at, reverse_reason, actor, created_at,
       updated_at, /*order_values*/
FROM client_credit_uses
WHERE tenant_id = $1 AND /*filter*/ AND /*keyset*/
ORDER BY /*order*/
LIMIT /*limit*/
