-- long: one page of the presences that count, by filter and order
SELECT presence_id, version, client_id, source, attended_at, attended_on, class_id, activity, modality, teacher, unit,
       aggregator, access_id, created_at, updated_at, deleted_at, delete_reason, /*order_values*/
FROM presences
WHERE tenant_id = $1 AND deleted_at IS NULL AND /*filter*/ AND /*keyset*/
ORDER BY /*order*/
LIMIT /*limit*/
