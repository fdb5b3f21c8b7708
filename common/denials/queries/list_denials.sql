-- long: one page of the denials of a tenant, by filter and order
SELECT denial_id, actor, method, permission, denied, call_id, request_id, first_at, last_at, /*order_values*/
FROM denials
WHERE tenant_id = $1 AND /*filter*/ AND /*keyset*/
ORDER BY /*order*/
LIMIT /*limit*/
