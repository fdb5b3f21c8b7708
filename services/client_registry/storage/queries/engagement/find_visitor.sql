-- short: the client under one of the keys $2 (id), $3 (external id), $4 (document), and when it came last; nobody for one that was
-- anonymised
SELECT c.client_id, c.merged_into, c.aggregator, c.archived_at IS NOT NULL AS archived,
       coalesce(a.version, 0) AS version, a.last_presence_on, a.last_access_on, c.unit
FROM (
  SELECT client_id, merged_into, aggregator, archived_at, anonymized_at, unit FROM clients WHERE tenant_id = $1 AND client_id = $2
  UNION ALL
  SELECT client_id, merged_into, aggregator, archived_at, anonymized_at, unit FROM clients
  WHERE tenant_id = $1 AND external_id = $3 AND external_id <> ''
  UNION ALL
  (SELECT client_id, merged_into, aggregator, archived_at, anonymized_at, unit FROM clients
   WHERE tenant_id = $1 AND tax_id = $4 AND tax_id <> '' AND merged_into IS NULL
   ORDER BY archived_at IS NOT NULL, created_at DESC, client_id DESC
   LIMIT 1)) AS c
LEFT JOIN client_attendance AS a ON a.tenant_id = $1 AND a.client_id = c.client_id
WHERE c.anonymized_at IS NULL
LIMIT 1
