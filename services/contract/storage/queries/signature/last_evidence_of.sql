-- long: the number and hash of the last entry of requests
SELECT DISTINCT ON (request_id) request_id, entry_number, chain_sha256
FROM signature_evidence
WHERE tenant_id = $1 AND request_id = ANY ($2::uuid[])
ORDER BY request_id, entry_number DESC
