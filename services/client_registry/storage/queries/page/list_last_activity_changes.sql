-- short: the newest changes of a client's activity, as they stand
SELECT activity_before, activity, since, last_paid_on
FROM client_activity_changes
WHERE tenant_id = $1 AND client_id = $2
ORDER BY since DESC
LIMIT $3
