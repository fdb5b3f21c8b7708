-- short: payments of which a client has something left, the oldest first, at most 200
SELECT payment_id, version, client_id, paid_on, amount_cents, left_cents, method, reference, external_id, reversed_on,
  reversal_reason, created_at, updated_at
FROM payments
WHERE tenant_id = $1 AND client_id = $2 AND left_cents > 0
ORDER BY paid_on, payment_id
LIMIT 200
