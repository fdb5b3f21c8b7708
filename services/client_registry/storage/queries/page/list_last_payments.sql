-- short: the newest payments of some clients ($2)
SELECT payment_id, paid_on, amount_cents, recurring
FROM client_payments
WHERE tenant_id = $1 AND client_id = ANY ($2::uuid[]) AND NOT reversed
ORDER BY paid_on DESC, payment_id DESC
LIMIT $3
