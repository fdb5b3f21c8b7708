-- short: the evaluations of a graduation
SELECT step, evaluated_on, evaluator, passed, notes
FROM graduation_evaluations
WHERE tenant_id = $1 AND graduation_id = $2
ORDER BY step, place
