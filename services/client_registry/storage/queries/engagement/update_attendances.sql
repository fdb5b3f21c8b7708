-- long: when these clients came last; their rows are locked
UPDATE client_attendance AS a
SET version = a.version + 1, last_presence_on = r.last_presence_on, last_access_on = r.last_access_on
FROM unnest($2::uuid[], $3::date[], $4::date[]) AS r (client_id, last_presence_on, last_access_on)
WHERE a.tenant_id = $1 AND a.client_id = r.client_id
