-- long: releases as they are to stand, their versions counted up; the caller holds the locks of their contracts
UPDATE releases AS r
SET version = t.version, ended_on = t.ended_on, promise = t.promise, promise_settled_on = t.promise_settled_on,
    updated_at = t.updated_at
FROM unnest($2::release_row[]) AS t
WHERE r.tenant_id = $1::uuid AND r.release_id = t.release_id
