-- long: the presences of these clients on these days that count; OFFSET 0 has each day looked up by its index: a join would read the
-- whole table once that is taken for the cheaper way
SELECT p.presence_id, p.version, p.client_id, p.source, p.attended_at, p.attended_on, p.class_id, p.activity, p.modality, p.teacher, p.unit,
       p.aggregator, p.access_id, p.created_at, p.updated_at, p.deleted_at, p.delete_reason
FROM unnest($2::uuid[], $3::date[]) AS r (client_id, attended_on)
CROSS JOIN LATERAL (
  SELECT presence_id, version, client_id, source, attended_at, attended_on, class_id, activity, modality, teacher, unit,
         aggregator, access_id, created_at, updated_at, deleted_at, delete_reason
  FROM presences
  WHERE tenant_id = $1 AND client_id = r.client_id AND attended_on = r.attended_on AND deleted_at IS NULL
  OFFSET 0) AS p
ORDER BY p.attended_at, p.presence_id
