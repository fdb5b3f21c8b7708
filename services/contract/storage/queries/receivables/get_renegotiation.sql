-- short: a renegotiation
SELECT renegotiation_id, client_id, agreed_on, principal_cents, fine_cents, interest_cents, discount_cents, receivables,
  instalments, reason, created_at
FROM renegotiations
WHERE tenant_id = $1 AND renegotiation_id = $2
