-- short: the login of one client
SELECT client_id, version, login_name, state, password_hash, password_set_at, last_login_at, reset_requested_at, created_at,
  updated_at
FROM portal_logins
WHERE tenant_id = $1 AND client_id = $2
