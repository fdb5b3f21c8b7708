-- long: a row for each of these clients that has none, so that it can be locked
INSERT INTO client_attendance (tenant_id, client_id, version)
SELECT $1, id, 0 FROM unnest($2::uuid[]) AS id ORDER BY id
ON CONFLICT DO NOTHING
