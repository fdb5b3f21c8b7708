-- short: one modality
SELECT modality_id, version, code, display_name, grade_codes, required_classes, required_months, required_evaluations, created_at,
       updated_at
FROM modalities
WHERE tenant_id = $1 AND modality_id = $2
