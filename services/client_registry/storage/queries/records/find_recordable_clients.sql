-- long: whom records of these clients are written for, over any number of merges: by name ($2) and external id ($3), each with the
-- key that found it; nobody for one that was anonymised
WITH RECURSIVE named AS (
  SELECT ('clients/' || client_id) COLLATE "C" AS key, client_id, merged_into, anonymized_at
  FROM clients WHERE tenant_id = $1 AND client_id = ANY ($2::uuid[])
  UNION ALL
  SELECT external_id, client_id, merged_into, anonymized_at
  FROM clients WHERE tenant_id = $1 AND external_id = ANY ($3::text[]) AND external_id <> ''
  UNION ALL
  SELECT n.key, c.client_id, c.merged_into, c.anonymized_at
  FROM named n JOIN clients c ON c.tenant_id = $1 AND c.client_id = n.merged_into)
SELECT key, client_id FROM named WHERE merged_into IS NULL AND anonymized_at IS NULL
