-- short: whose link this is
SELECT request_id, signer_number
FROM signers
WHERE tenant_id = $1 AND token_hash = $2
