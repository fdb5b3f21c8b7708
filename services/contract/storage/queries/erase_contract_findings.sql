-- long: what imports found in the rows of a client's contracts
UPDATE import_errors SET raw_value = '', message = ''
WHERE tenant_id = $1
  AND resource_id IN (SELECT c.contract_id FROM contracts c WHERE c.tenant_id = $1 AND c.client_id = $2)
