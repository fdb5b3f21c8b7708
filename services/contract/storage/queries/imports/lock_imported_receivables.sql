-- long: locks the receivables that an import ($2) made, in one order; gives how many there are
SELECT count(*)
FROM (
  SELECT FROM receivables
  WHERE tenant_id = $1
    AND receivable_id IN (SELECT unnest(receivable_ids) FROM import_receivables WHERE tenant_id = $1 AND import_id = $2)
  ORDER BY receivable_id
  FOR UPDATE) AS locked
