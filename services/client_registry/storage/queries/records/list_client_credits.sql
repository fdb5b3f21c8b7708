-- long: one page of the credits of a tenant, by filter and order
SELECT credit_id, version, client_id, amount_cents, left_cents, granted_on, expires_on, reason, reference, actor, created_at, updated_at, /*order_values*/
FROM client_credits
WHERE tenant_id = $1 AND /*filter*/ AND /*keyset*/
ORDER BY /*order*/
LIMIT /*limit*/
