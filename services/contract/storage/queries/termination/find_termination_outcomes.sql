-- long: what the early ends of a client's contracts came to
SELECT t.termination_id, t.outcome
FROM terminations t JOIN contracts c ON c.tenant_id = t.tenant_id AND c.contract_id = t.contract_id
WHERE t.tenant_id = $1 AND c.client_id = $2
FOR UPDATE OF t
