-- short: the steps of a graduation, in order; a step that is there changes only by being taken back
INSERT INTO graduation_steps AS s (tenant_id, graduation_id, step, grade, since_on, promoted_by, credited_classes, undone_at)
SELECT $1::uuid, $2::uuid, r.*
FROM unnest($3::int8[], $4::text[], $5::date[], $6::text[], $7::int8[], $8::timestamptz[]) AS r
ON CONFLICT (tenant_id, graduation_id, step) DO UPDATE SET undone_at = excluded.undone_at
