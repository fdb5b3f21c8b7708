-- long: takes back the receivables that a chunk made
DELETE FROM receivables
WHERE tenant_id = $1
  AND receivable_id IN (
    SELECT unnest(receivable_ids) FROM import_receivables WHERE tenant_id = $1 AND import_id = $2 AND after_line = $3)
RETURNING receivable_id
