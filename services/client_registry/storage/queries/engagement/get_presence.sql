-- short: one presence
SELECT presence_id, version, client_id, source, attended_at, attended_on, class_id, activity, modality, teacher, unit,
       aggregator, access_id, created_at, updated_at, deleted_at, delete_reason
FROM presences
WHERE tenant_id = $1 AND presence_id = $2
