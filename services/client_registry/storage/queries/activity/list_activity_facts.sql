-- short: what the activity of registered clients ($2) follows from, and what was told of it
--
-- Days are numbers since 1970-01-01: paid "20500,20531"; archivings "20500:20510,20600:"; told "20500:2:20500,20561:3:20500".
WITH RECURSIVE family AS (
  SELECT id AS client_id, id AS member FROM unnest($2::uuid[]) AS id
  UNION
  SELECT f.client_id, c.client_id FROM family f JOIN clients c ON c.tenant_id = $1 AND c.merged_into = f.member
), paid AS (
  SELECT client_id, string_agg(day::text, ',' ORDER BY day) AS days
  FROM (SELECT DISTINCT f.client_id, p.paid_on - date '1970-01-01' AS day
        FROM family f
        JOIN client_payments p ON p.tenant_id = $1 AND p.client_id = f.member AND NOT p.reversed) d
  GROUP BY client_id
)
SELECT c.client_id, c.archived_at, coalesce(a.version, 0), a.told_until, coalesce(p.days, ''),
       coalesce((SELECT string_agg(concat_ws(':', r.archived_on - date '1970-01-01',
                                             coalesce((r.restored_on - date '1970-01-01')::text, '')),
                                   ',' ORDER BY r.archived_on)
                 FROM client_archivings r WHERE r.tenant_id = $1 AND r.client_id = c.client_id), ''),
       coalesce((SELECT string_agg(concat_ws(':', t.since - date '1970-01-01', t.activity,
                                             coalesce((t.last_paid_on - date '1970-01-01')::text, '')),
                                   ',' ORDER BY t.since)
                 FROM client_activity_changes t WHERE t.tenant_id = $1 AND t.client_id = c.client_id), ''),
       c.unit
FROM clients c
LEFT JOIN client_activities a ON a.tenant_id = $1 AND a.client_id = c.client_id
LEFT JOIN paid p ON p.client_id = c.client_id
WHERE c.tenant_id = $1 AND c.client_id = ANY ($2::uuid[])
ORDER BY c.client_id
