-- long: what keeps an import ($2) from being taken back: the first $3 of them, and how many there are in all
WITH blocks AS (
  SELECT receivable_id, 'CHANGED' AS reason, '' AS referred_by
  FROM receivables
  WHERE tenant_id = $1 AND version > 1
    AND receivable_id IN (SELECT unnest(receivable_ids) FROM import_receivables WHERE tenant_id = $1 AND import_id = $2)
  UNION ALL
  SELECT r.receivable_id, 'REFERRED', r.referred_by FROM import_receivable_references($1, $2) AS r)
SELECT receivable_id, reason, referred_by, count(*) OVER () FROM blocks ORDER BY receivable_id, reason, referred_by LIMIT $3
