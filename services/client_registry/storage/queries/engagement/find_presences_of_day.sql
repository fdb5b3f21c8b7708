-- short: the presences of a client on a day that count
SELECT presence_id, version, client_id, source, attended_at, attended_on, class_id, activity, modality, teacher, unit,
       aggregator, access_id, created_at, updated_at, deleted_at, delete_reason
FROM presences
WHERE tenant_id = $1 AND client_id = $2 AND attended_on = $3 AND deleted_at IS NULL
ORDER BY attended_at, presence_id
