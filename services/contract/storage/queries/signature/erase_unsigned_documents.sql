-- long: the texts of a client's contracts that nobody signed
UPDATE contract_documents d
SET html = '', erased_at = $3
WHERE d.tenant_id = $1 AND d.erased_at IS NULL
  AND d.contract_id IN (SELECT c.contract_id FROM contracts c WHERE c.tenant_id = $1 AND c.client_id = $2)
  AND NOT EXISTS (SELECT 1 FROM signature_requests r WHERE r.tenant_id = $1 AND r.document_id = d.document_id AND r.state = 3)
