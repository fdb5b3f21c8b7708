-- long: one page of the tenant's requests, by filter and order
SELECT request_id, version, document_id, contract_id, client_id, means, state, expires_on, activate_when_signed, document_sha256,
  closed_at, cancel_reason, actor, created_at, updated_at,
  /*order_values*/
FROM signature_requests
WHERE tenant_id = $1 AND /*filter*/ AND /*keyset*/
ORDER BY /*order*/
LIMIT /*limit*/
