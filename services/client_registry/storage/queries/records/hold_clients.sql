-- short: holds clients as they are until the transaction ends, in one order, unless one was merged, anonymised or deleted
SELECT ensure_one((count(*) = cardinality($2::uuid[]))::int)
FROM (
  SELECT FROM clients
  WHERE tenant_id = $1 AND client_id = ANY ($2) AND merged_into IS NULL AND anonymized_at IS NULL
  ORDER BY client_id
  FOR NO KEY UPDATE) held
