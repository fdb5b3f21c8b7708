-- short: makes the tokens of a login worthless
DELETE FROM portal_login_tokens
WHERE tenant_id = $1 AND client_id = $2
