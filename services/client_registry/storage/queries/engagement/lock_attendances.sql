-- long: when these clients came last, locked in one order
SELECT client_id, version, last_presence_on, last_access_on
FROM client_attendance
WHERE tenant_id = $1 AND client_id = ANY ($2::uuid[])
ORDER BY client_id
FOR UPDATE
