-- long: what keeps an import from being taken back: the first $3 of them, and how many there are in all
WITH made AS (
  SELECT unnest(client_ids) AS client_id FROM import_clients WHERE tenant_id = $1 AND import_id = $2),
blocks AS (
  SELECT made.client_id, CASE WHEN c.version IS NULL THEN 'GONE' ELSE 'CHANGED' END AS reason, '' AS referred_by
  FROM made LEFT JOIN clients c ON c.tenant_id = $1 AND c.client_id = made.client_id
  WHERE c.version IS DISTINCT FROM 1
  UNION ALL
  SELECT r.client_id, 'REFERRED', r.referred_by FROM import_references($1, $2) AS r
  UNION ALL
  SELECT h.client_id, CASE WHEN c.version IS NULL THEN 'GONE' ELSE 'CHANGED' END, ''
  FROM import_changes h LEFT JOIN clients c ON c.tenant_id = $1 AND c.client_id = h.client_id
  WHERE h.tenant_id = $1 AND h.import_id = $2 AND c.version IS DISTINCT FROM h.version)
SELECT client_id, reason, referred_by, count(*) OVER () FROM blocks ORDER BY client_id, reason, referred_by LIMIT $3
