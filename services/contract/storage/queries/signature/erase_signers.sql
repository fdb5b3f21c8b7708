-- long: the people of a client's requests that were not signed
UPDATE signers s
SET display_name = '', tax_id = '', email = '', mobile_phone = '', refusal_reason = '', token_hash = NULL, code_hash = NULL
FROM signature_requests r JOIN contracts c ON c.tenant_id = r.tenant_id AND c.contract_id = r.contract_id
WHERE r.tenant_id = $1 AND c.client_id = $2 AND r.state <> 3 AND s.tenant_id = $1 AND s.request_id = r.request_id
