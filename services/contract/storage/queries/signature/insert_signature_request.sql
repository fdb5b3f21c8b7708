-- short: a new request, without its signers
INSERT INTO signature_requests (tenant_id, request_id, version, document_id, contract_id, client_id, means, state, expires_on,
  activate_when_signed, document_sha256, cancel_reason, actor, created_at, updated_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, '', $12, $13, $14)
