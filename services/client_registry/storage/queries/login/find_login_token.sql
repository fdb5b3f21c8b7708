-- short: whose token this is, while it is valid
SELECT client_id
FROM portal_login_tokens
WHERE tenant_id = $1 AND token_hash = $2 AND expires_at > $3
