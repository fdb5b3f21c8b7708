-- short: one entry more of a request
INSERT INTO signature_evidence (tenant_id, request_id, entry_number, kind, signer_number, at, actor, source, user_agent,
  document_sha256, chain_sha256)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
