-- short: the steps of a graduation
SELECT grade, since_on, promoted_by, credited_classes, undone_at
FROM graduation_steps
WHERE tenant_id = $1 AND graduation_id = $2
ORDER BY step
