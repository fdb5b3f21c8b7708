-- long: one page of the tenant's logins, by filter and order
SELECT client_id, version, login_name, state, password_hash, password_set_at, last_login_at, reset_requested_at, created_at,
  updated_at,
  /*order_values*/
FROM portal_logins
WHERE tenant_id = $1 AND /*filter*/ AND /*keyset*/
ORDER BY /*order*/
LIMIT /*limit*/
