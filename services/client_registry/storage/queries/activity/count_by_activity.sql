-- long: how many clients stood where at the end of a day ($2)
SELECT coalesce(t.activity, 1)::smallint, count(*)
FROM clients c
LEFT JOIN (
  SELECT DISTINCT ON (h.client_id) h.client_id, h.activity
  FROM client_activity_changes h
  WHERE h.tenant_id = $1 AND h.since <= $2::date
  ORDER BY h.client_id, h.since DESC) t ON t.client_id = c.client_id
WHERE c.tenant_id = $1 AND c.registered_on <= $2::date AND c.merged_into IS NULL
GROUP BY 1
