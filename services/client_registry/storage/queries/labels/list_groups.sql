-- long: one page of the groups that clients of a tenant are in
SELECT title, clients, archived_clients, /*order_values*/
FROM (
  SELECT c.tenant_id, g.title, count(*) FILTER (WHERE c.archived_at IS NULL) AS clients,
         count(*) FILTER (WHERE c.archived_at IS NOT NULL) AS archived_clients
  FROM clients c CROSS JOIN unnest(c.group_names) AS g (title)
  WHERE c.tenant_id = $1
  GROUP BY c.tenant_id, g.title) labels
WHERE tenant_id = $1 AND /*filter*/ AND /*keyset*/
ORDER BY /*order*/
LIMIT /*limit*/
