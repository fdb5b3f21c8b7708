-- long: where the people of a client's requests that were not signed called from
UPDATE signature_evidence e
SET source = '', user_agent = ''
FROM signature_requests r JOIN contracts c ON c.tenant_id = r.tenant_id AND c.contract_id = r.contract_id
WHERE r.tenant_id = $1 AND c.client_id = $2 AND r.state <> 3 AND e.tenant_id = $1 AND e.request_id = r.request_id
