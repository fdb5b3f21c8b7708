-- long: the entries of a request, in order
SELECT entry_number, kind, signer_number, at, actor, source, user_agent, document_sha256, chain_sha256
FROM signature_evidence
WHERE tenant_id = $1 AND request_id = $2
ORDER BY entry_number
