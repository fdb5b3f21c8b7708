-- long: the texts of contracts of anonymised clients that ended before a day
UPDATE contract_documents d
SET html = '', erased_at = $3
FROM contracts c
WHERE d.tenant_id = $1 AND d.erased_at IS NULL
  AND c.tenant_id = $1 AND c.contract_id = d.contract_id AND c.lifecycle = 6 AND c.ends_on < $2
  AND EXISTS (SELECT 1 FROM erasures e WHERE e.tenant_id = $1 AND e.subject = 'clients/' || c.client_id)
