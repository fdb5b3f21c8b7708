-- long: denials of many tenants at once. Of a tenant that has so many ($11) since then ($10) nothing is added; gives how many were
-- kept
WITH t AS (
  SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::text[], $6::bigint[], $7::text[], $8::text[],
                       $9::timestamptz[], $12::timestamptz[])
    AS u (tenant_id, denial_id, actor, method, permission, denied, call_id, request_id, first_at, last_at)),
open AS (
  SELECT w.tenant_id FROM (SELECT DISTINCT tenant_id FROM t) w
  WHERE (SELECT count(*) FROM (SELECT FROM denials d WHERE d.tenant_id = w.tenant_id AND d.last_at >= $10::timestamptz LIMIT $11::int) k)
        < $11::int),
saved AS (
  INSERT INTO denials (tenant_id, denial_id, actor, method, permission, denied, call_id, request_id, first_at, last_at)
  SELECT t.* FROM t JOIN open USING (tenant_id)
  ON CONFLICT (tenant_id, denial_id) DO UPDATE
  SET denied = denials.denied + excluded.denied, last_at = greatest(denials.last_at, excluded.last_at)
  RETURNING 1)
SELECT count(*) FROM saved
