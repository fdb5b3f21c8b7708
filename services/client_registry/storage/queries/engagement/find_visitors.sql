-- short: the clients under at most 500 keys: ids ($2), external ids ($3) and documents ($4), each with the key that found it;
-- nobody for one that was anonymised
SELECT key, client_id, merged_into, aggregator, archived_at IS NOT NULL AS archived
FROM (
  SELECT client_id::text AS key, client_id, merged_into, aggregator, archived_at, anonymized_at
  FROM clients
  WHERE tenant_id = $1 AND client_id = ANY ($2::uuid[])
  UNION ALL
  SELECT external_id, client_id, merged_into, aggregator, archived_at, anonymized_at
  FROM clients
  WHERE tenant_id = $1 AND external_id = ANY ($3::text[]) AND external_id <> ''
  UNION ALL
  (SELECT DISTINCT ON (tax_id) tax_id, client_id, merged_into, aggregator, archived_at, anonymized_at
   FROM clients
   WHERE tenant_id = $1 AND tax_id = ANY ($4::text[]) AND tax_id <> '' AND merged_into IS NULL
   ORDER BY tax_id, archived_at IS NOT NULL, created_at DESC, client_id DESC)) AS found
WHERE anonymized_at IS NULL
