-- long: one page of the erasures of a tenant, by filter and order
SELECT subject, requested_at, requested_by, reason, erased_rows, erased_events, erased_answers, erased_at, proof, /*order_values*/
FROM erasures
WHERE tenant_id = $1 AND /*filter*/ AND /*keyset*/
ORDER BY /*order*/
LIMIT /*limit*/
