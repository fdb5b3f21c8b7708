-- long: what came in from one day to another, by method; the last column: what of it is still the clients' credit
SELECT method, count(*), sum(amount_cents)::bigint, sum(left_cents)::bigint
FROM payments
WHERE tenant_id = $1 AND paid_on BETWEEN $2 AND $3 AND reversed_on IS NULL
GROUP BY method
ORDER BY method
