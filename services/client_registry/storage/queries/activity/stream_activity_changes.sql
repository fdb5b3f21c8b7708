-- long: every change of activity of the tenant that stands, client by client, for a snapshot
SELECT a.client_id, a.version, h.since, h.activity, h.last_paid_on
FROM client_activities a
LEFT JOIN client_activity_changes h ON h.tenant_id = a.tenant_id AND h.client_id = a.client_id
WHERE a.tenant_id = $1
ORDER BY a.client_id, h.since
