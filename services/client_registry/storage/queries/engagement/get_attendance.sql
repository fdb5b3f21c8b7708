-- short: when a client came last
SELECT client_id, version, last_presence_on, last_access_on
FROM client_attendance
WHERE tenant_id = $1 AND client_id = $2
