-- short: the signers of requests
SELECT request_id, signer_number, display_name, tax_id, email, mobile_phone, role, state, viewed_at, answered_at, refusal_reason,
  token_hash, code_requested_at, code_hash, code_expires_at, failures, failed_at
FROM signers
WHERE tenant_id = $1 AND request_id = ANY ($2::uuid[])
ORDER BY request_id, signer_number
