-- long: one page of clients whose last presence ($4), or granted access, up to $5 is on or before $3; with aggregators ($2).
-- Who came after $5 is looked up one by one: nobody, when $5 is today.
SELECT c.client_id, c.display_name, c.mobile_phone, c.email, c.unit, c.teacher, c.consultant, c.aggregator, a.last_on,
       /*order_values*/
FROM (
  SELECT client_id, last_presence_on AS last_on
  FROM client_attendance
  WHERE tenant_id = $1 AND $4 AND last_presence_on <= $3
  UNION ALL
  SELECT client_id, last_access_on
  FROM client_attendance
  WHERE tenant_id = $1 AND NOT $4 AND last_access_on <= $3
  UNION ALL
  SELECT t.client_id, p.last_on
  FROM client_attendance AS t
  CROSS JOIN LATERAL (
    SELECT max(attended_on) AS last_on FROM presences
    WHERE tenant_id = $1 AND client_id = t.client_id AND attended_on <= $5 AND deleted_at IS NULL) AS p
  WHERE t.tenant_id = $1 AND $4 AND t.last_presence_on > $5 AND p.last_on <= $3
  UNION ALL
  SELECT t.client_id, p.last_on
  FROM client_attendance AS t
  CROSS JOIN LATERAL (
    SELECT max(accessed_on) AS last_on FROM accesses
    WHERE tenant_id = $1 AND client_id = t.client_id AND accessed_on <= $5 AND outcome = 1) AS p
  WHERE t.tenant_id = $1 AND NOT $4 AND t.last_access_on > $5 AND p.last_on <= $3) AS a
JOIN clients AS c ON c.tenant_id = $1 AND c.client_id = a.client_id
WHERE c.archived_at IS NULL AND c.merged_into IS NULL AND c.anonymized_at IS NULL AND ($2 OR c.aggregator = 0) AND /*filter*/ AND /*keyset*/
ORDER BY /*order*/
LIMIT /*limit*/
