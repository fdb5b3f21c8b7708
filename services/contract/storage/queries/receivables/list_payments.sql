-- long: one page of the tenant's payments, by filter and order
SELECT payment_id, version, client_id, paid_on, amount_cents, left_cents, method, reference, external_id, reversed_on,
  reversal_reason, created_at, updated_at,
  /*order_values*/
FROM payments
WHERE tenant_id = $1 AND /*filter*/ AND /*keyset*/
ORDER BY /*order*/
LIMIT /*limit*/
