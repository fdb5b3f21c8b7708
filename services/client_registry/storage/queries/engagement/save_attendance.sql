-- short: when a client came last, if nobody changed it since it was read
WITH saved AS (
  INSERT INTO client_attendance AS a (tenant_id, client_id, version, last_presence_on, last_access_on)
  VALUES ($1, $2, $3, $4, $5)
  ON CONFLICT (tenant_id, client_id) DO UPDATE
  SET version = excluded.version, last_presence_on = excluded.last_presence_on, last_access_on = excluded.last_access_on
  WHERE a.version = excluded.version - 1
  RETURNING 1)
SELECT ensure_one(count(*)) FROM saved
