-- long: one page of clients whose last assessment up to $3 is good for no day from $3 on; with aggregators ($2)
SELECT c.client_id, c.display_name, c.mobile_phone, c.email, c.unit, c.teacher, c.consultant, c.aggregator, a.last_on,
       /*order_values*/
FROM (
  SELECT l.client_id, l.valid_until_on AS last_on
  FROM assessments AS l
  WHERE l.tenant_id = $1 AND l.valid_until_on < $3
    AND NOT EXISTS (
      SELECT FROM assessments AS x
      WHERE x.tenant_id = $1 AND x.client_id = l.client_id AND x.assessed_on <= $3
        AND (x.assessed_on, x.assessment_id) > (l.assessed_on, l.assessment_id))) AS a
JOIN clients AS c ON c.tenant_id = $1 AND c.client_id = a.client_id
WHERE c.archived_at IS NULL AND c.merged_into IS NULL AND c.anonymized_at IS NULL AND ($2 OR c.aggregator = 0) AND /*filter*/ AND /*keyset*/
ORDER BY /*order*/
LIMIT /*limit*/
