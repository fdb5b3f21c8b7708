-- long: when clients came last, unless somebody changed one of them since it was read: then the transaction runs again
WITH saved AS (
  INSERT INTO client_attendance AS a (tenant_id, client_id, version, last_presence_on, last_access_on)
  SELECT $1::uuid, r.client_id, r.version, r.last_presence_on, r.last_access_on
  FROM unnest($2::uuid[], $3::int8[], $4::date[], $5::date[]) AS r (client_id, version, last_presence_on, last_access_on)
  ORDER BY r.client_id
  ON CONFLICT (tenant_id, client_id) DO UPDATE
  SET version = excluded.version, last_presence_on = excluded.last_presence_on, last_access_on = excluded.last_access_on
  WHERE a.version = excluded.version - 1
  RETURNING 1)
SELECT ensure_all(count(*), cardinality($2::uuid[])) FROM saved
