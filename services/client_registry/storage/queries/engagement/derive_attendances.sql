-- long: when these clients came last, by the presences and granted accesses that they have now
INSERT INTO client_attendance AS a (tenant_id, client_id, version, last_presence_on, last_access_on)
SELECT $1, c.client_id, 1, p.last_on, e.last_on
FROM unnest($2::uuid[]) AS c (client_id)
CROSS JOIN LATERAL (
  SELECT max(attended_on) AS last_on FROM presences
  WHERE tenant_id = $1 AND client_id = c.client_id AND deleted_at IS NULL) AS p
CROSS JOIN LATERAL (
  SELECT max(accessed_on) AS last_on FROM accesses
  WHERE tenant_id = $1 AND client_id = c.client_id AND outcome = 1) AS e
ORDER BY c.client_id
ON CONFLICT (tenant_id, client_id) DO UPDATE
SET version = a.version + 1, last_presence_on = excluded.last_presence_on, last_access_on = excluded.last_access_on
