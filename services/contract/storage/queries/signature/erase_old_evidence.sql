-- long: where the people of requests whose texts were erased called from
UPDATE signature_evidence e
SET source = '', user_agent = ''
FROM signature_requests r JOIN contract_documents d ON d.tenant_id = r.tenant_id AND d.document_id = r.document_id
WHERE r.tenant_id = $1 AND d.erased_at IS NOT NULL AND e.tenant_id = $1 AND e.request_id = r.request_id
  AND (e.source <> '' OR e.user_agent <> '')
