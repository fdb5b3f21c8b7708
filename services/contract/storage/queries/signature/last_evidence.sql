-- short: the number and hash of a request's last entry
SELECT entry_number, chain_sha256
FROM signature_evidence
WHERE tenant_id = $1 AND request_id = $2
ORDER BY entry_number DESC
LIMIT 1
