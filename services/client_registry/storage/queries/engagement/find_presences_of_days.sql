-- long: the presences of these clients on these days that count
SELECT p.presence_id, p.version, p.client_id, p.source, p.attended_at, p.attended_on, p.class_id, p.activity, p.modality, p.teacher, p.unit,
       p.aggregator, p.access_id, p.created_at, p.updated_at, p.deleted_at, p.delete_reason
FROM unnest($2::uuid[], $3::date[]) AS r (client_id, attended_on)
JOIN presences AS p ON p.tenant_id = $1 AND p.client_id = r.client_id AND p.attended_on = r.attended_on
  AND p.deleted_at IS NULL
ORDER BY p.attended_at, p.presence_id
