-- short: one request
SELECT request_id, version, document_id, contract_id, client_id, means, state, expires_on, activate_when_signed, document_sha256,
  closed_at, cancel_reason, actor, created_at, updated_at
FROM signature_requests
WHERE tenant_id = $1 AND request_id = $2
