-- short: when a login was used last, and its hash with the parameters of today
UPDATE portal_logins
SET last_login_at = $3, password_hash = CASE password_hash WHEN $4 THEN $5 ELSE password_hash END
WHERE tenant_id = $1 AND client_id = $2 AND state = 2
