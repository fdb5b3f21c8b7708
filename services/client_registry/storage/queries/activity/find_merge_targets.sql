-- long: whom clients ($2) were merged into, directly or by another
WITH RECURSIVE merged AS (
  SELECT c.merged_into FROM clients c
  WHERE c.tenant_id = $1 AND c.client_id = ANY ($2::uuid[]) AND c.merged_into IS NOT NULL
  UNION
  SELECT c.merged_into FROM merged m JOIN clients c ON c.tenant_id = $1 AND c.client_id = m.merged_into
  WHERE c.merged_into IS NOT NULL
)
SELECT merged_into FROM merged
