-- short: the client that a name stands for today: the end of its chain of merges
WITH RECURSIVE chain AS (
  SELECT client_id, merged_into, 0 AS step FROM clients WHERE tenant_id = $1 AND client_id = $2
  UNION ALL
  SELECT c.client_id, c.merged_into, chain.step + 1
  FROM chain JOIN clients c ON c.tenant_id = $1 AND c.client_id = chain.merged_into)
SELECT client_id FROM chain WHERE merged_into IS NULL
