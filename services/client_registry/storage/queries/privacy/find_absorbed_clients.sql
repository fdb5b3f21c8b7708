-- long: all clients that were merged into one, over any number of merges
WITH RECURSIVE absorbed AS (
  SELECT client_id FROM clients WHERE tenant_id = $1 AND merged_into = $2
  UNION
  SELECT c.client_id FROM absorbed a JOIN clients c ON c.tenant_id = $1 AND c.merged_into = a.client_id)
SELECT client_id FROM absorbed ORDER BY client_id
