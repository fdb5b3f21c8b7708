-- short: a client ($2) and those merged into it, over any number of merges
WITH RECURSIVE family AS (
  SELECT $2::uuid AS client_id
  UNION
  SELECT c.client_id FROM family f JOIN clients c ON c.tenant_id = $1 AND c.merged_into = f.client_id
)
SELECT array_agg(client_id) FROM family
