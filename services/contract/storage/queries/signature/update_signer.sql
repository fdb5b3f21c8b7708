-- short: a signer as it stands; its request was changed with it, or is locked
UPDATE signers
SET state = $4, viewed_at = $5, answered_at = $6, refusal_reason = $7, token_hash = $8, code_requested_at = $9, code_hash = $10,
    code_expires_at = $11, failures = $12, failed_at = $13
WHERE tenant_id = $1 AND request_id = $2 AND signer_number = $3
