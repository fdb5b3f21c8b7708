-- short: one graduation
SELECT g.graduation_id, g.version, g.client_id, g.modality_id, g.grade, g.since_on, g.credited_classes, g.created_at, g.updated_at
FROM graduations AS g
WHERE g.tenant_id = $1 AND g.graduation_id = $2
