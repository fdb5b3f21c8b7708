-- short: one assessment, locked until the transaction ends
SELECT assessment_id, version, client_id, assessor, assessed_on, valid_until_on, measure_keys, measure_values, notes, attachments,
       created_at, updated_at
FROM assessments
WHERE tenant_id = $1 AND assessment_id = $2
FOR UPDATE
