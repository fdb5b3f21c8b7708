-- long: the people of requests whose texts were erased
UPDATE signers s
SET display_name = '', tax_id = '', email = '', mobile_phone = '', refusal_reason = '', token_hash = NULL, code_hash = NULL
FROM signature_requests r JOIN contract_documents d ON d.tenant_id = r.tenant_id AND d.document_id = r.document_id
WHERE r.tenant_id = $1 AND d.erased_at IS NOT NULL AND s.tenant_id = $1 AND s.request_id = r.request_id AND s.display_name <> ''
