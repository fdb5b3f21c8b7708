-- long: one page of clients registered up to $3 who were not assessed up to that day; with aggregators ($2)
SELECT c.client_id, c.display_name, c.mobile_phone, c.email, c.unit, c.teacher, c.consultant, c.aggregator, a.last_on,
       /*order_values*/
FROM (
  SELECT client_id, registered_on AS last_on
  FROM clients AS r
  WHERE r.tenant_id = $1 AND r.registered_on <= $3
    AND NOT EXISTS (
      SELECT FROM assessments AS x
      WHERE x.tenant_id = $1 AND x.client_id = r.client_id AND x.assessed_on <= $3)) AS a
JOIN clients AS c ON c.tenant_id = $1 AND c.client_id = a.client_id
WHERE c.archived_at IS NULL AND c.merged_into IS NULL AND c.anonymized_at IS NULL AND ($2 OR c.aggregator = 0) AND /*filter*/ AND /*keyset*/
ORDER BY /*order*/
LIMIT /*limit*/
