-- long: one page of modalities, by filter and order
SELECT modality_id, version, code, display_name, grade_codes, required_classes, required_months, required_evaluations, created_at,
       updated_at, /*order_values*/
FROM modalities
WHERE tenant_id = $1 AND /*filter*/ AND /*keyset*/
ORDER BY /*order*/
LIMIT /*limit*/
