-- long: one page of graduations with their modality and the classes done in the grade, by filter and order
SELECT g.graduation_id, g.version, g.client_id, g.modality_id, g.grade, g.since_on, g.credited_classes, g.created_at, g.updated_at,
       m.modality_id, m.version, m.code, m.display_name, m.grade_codes, m.required_classes, m.required_months,
       m.required_evaluations, m.created_at, m.updated_at,
       (SELECT count(*) FROM presences AS p
        WHERE p.tenant_id = $1 AND p.client_id = g.client_id AND p.attended_on >= g.since_on AND p.modality = m.code
          AND p.deleted_at IS NULL) AS classes,
       (SELECT count(*) FROM graduation_evaluations AS e
        JOIN graduation_steps AS s ON s.tenant_id = $1 AND s.graduation_id = e.graduation_id AND s.step = e.step
        WHERE e.tenant_id = $1 AND e.graduation_id = g.graduation_id AND e.passed AND s.grade = g.grade
          AND s.since_on = g.since_on AND s.undone_at IS NULL) AS evaluations,
       /*order_values*/
FROM graduations AS g
JOIN modalities AS m ON m.tenant_id = $1 AND m.modality_id = g.modality_id
WHERE g.tenant_id = $1 AND /*filter*/ AND /*keyset*/
ORDER BY /*order*/
LIMIT /*limit*/
