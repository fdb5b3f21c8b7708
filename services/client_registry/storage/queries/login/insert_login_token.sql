-- short: a new token of a login
INSERT INTO portal_login_tokens (tenant_id, token_hash, client_id, expires_at)
VALUES ($1, $2, $3, $4)
