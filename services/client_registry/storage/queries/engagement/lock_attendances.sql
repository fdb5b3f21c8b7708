-- long: when these clients came last, locked in one order, each looked up by its index however many there are
SELECT a.client_id, a.version, a.last_presence_on, a.last_access_on
FROM (SELECT id FROM unnest($2::uuid[]) AS id ORDER BY id) AS ids
CROSS JOIN LATERAL (
  SELECT client_id, version, last_presence_on, last_access_on
  FROM client_attendance
  WHERE tenant_id = $1 AND client_id = ids.id
  FOR UPDATE) AS a
