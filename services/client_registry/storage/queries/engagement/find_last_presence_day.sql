-- short: the last day of a client's presences that count, without the presence $3
SELECT max(attended_on)
FROM presences
WHERE tenant_id = $1 AND client_id = $2 AND presence_id <> $3 AND deleted_at IS NULL
