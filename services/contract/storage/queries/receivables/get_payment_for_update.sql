-- short: a payment, locked
SELECT payment_id, version, client_id, paid_on, amount_cents, left_cents, method, reference, external_id, reversed_on,
  reversal_reason, created_at, updated_at
FROM payments
WHERE tenant_id = $1 AND payment_id = $2
FOR UPDATE
