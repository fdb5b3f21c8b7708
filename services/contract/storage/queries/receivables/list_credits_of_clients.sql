-- long: payments of which these clients have something left, the oldest first, locked
SELECT payment_id, version, client_id, paid_on, amount_cents, left_cents, method, reference, external_id, reversed_on,
  reversal_reason, created_at, updated_at
FROM payments
WHERE tenant_id = $1::uuid AND client_id = ANY ($2::uuid[]) AND left_cents > 0
ORDER BY client_id, paid_on, payment_id
FOR UPDATE
