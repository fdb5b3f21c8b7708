-- long: releases as they are to stand, their versions counted up, guarded by those that were read
WITH u AS (
  UPDATE releases AS r
  SET version = t.version, ended_on = t.ended_on, promise = t.promise, promise_settled_on = t.promise_settled_on,
      updated_at = t.updated_at
  FROM unnest($2::release_row[]) AS t
  WHERE r.tenant_id = $1::uuid AND r.release_id = t.release_id AND r.version = t.version - 1
  RETURNING 1)
SELECT ensure_all(count(*), cardinality($2::release_row[])) FROM u
