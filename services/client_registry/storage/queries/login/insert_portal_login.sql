-- short: a new login
INSERT INTO portal_logins (tenant_id, client_id, version, login_name, login_key, state, password_hash, created_at, updated_at)
VALUES ($1, $2, $3, $4, $5, $6, '', $7, $8)
