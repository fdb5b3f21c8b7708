-- long: releases that a block run of the day ($2) settles: promises whose last day is past, and manual ones that have not ended, begun
-- before the day or, in a run by hand ($3), on it; after one ($5), at most so many ($4), locked
SELECT release_id, version, contract_id, kind, origin, since_on, until_on, ended_on, debt_cents, promise, promise_settled_on,
  interval_lifted, actor, reason, created_at, updated_at,
  (SELECT c.client_id FROM contracts c WHERE c.tenant_id = releases.tenant_id AND c.contract_id = releases.contract_id)
FROM releases
WHERE tenant_id = $1::uuid AND release_id > $5::uuid
  AND ((promise = 2 AND until_on < $2::date)
       OR (kind = 3 AND ended_on IS NULL AND (since_on < $2::date OR ($3::boolean AND since_on = $2::date))))
ORDER BY release_id
LIMIT $4::int
FOR UPDATE
