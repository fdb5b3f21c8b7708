-- long: one page of assessments, by filter and order
SELECT assessment_id, version, client_id, assessor, assessed_on, valid_until_on, measure_keys, measure_values, notes, attachments,
       created_at, updated_at, /*order_values*/
FROM assessments
WHERE tenant_id = $1 AND /*filter*/ AND /*keyset*/
ORDER BY /*order*/
LIMIT /*limit*/
