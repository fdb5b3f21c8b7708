-- long: one page of the categories that clients of a tenant are in
SELECT title, clients, archived_clients, /*order_values*/
FROM (
  SELECT c.tenant_id, c.category AS title, count(*) FILTER (WHERE c.archived_at IS NULL) AS clients,
         count(*) FILTER (WHERE c.archived_at IS NOT NULL) AS archived_clients
  FROM clients c
  WHERE c.tenant_id = $1 AND c.category <> ''
  GROUP BY c.tenant_id, c.category) labels
WHERE tenant_id = $1 AND /*filter*/ AND /*keyset*/
ORDER BY /*order*/
LIMIT /*limit*/
