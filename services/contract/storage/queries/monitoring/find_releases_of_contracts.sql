-- short: the releases of these contracts
SELECT r.release_id, r.version, r.contract_id, r.kind, r.origin, r.since_on, r.until_on, r.ended_on, r.debt_cents, r.promise,
  r.promise_settled_on, r.interval_lifted, r.actor, r.reason, r.created_at, r.updated_at,
  (SELECT c.client_id FROM contracts c WHERE c.tenant_id = r.tenant_id AND c.contract_id = r.contract_id)
FROM unnest($2::uuid[]) AS asked (contract_id)
CROSS JOIN LATERAL (
  SELECT tenant_id, release_id, version, contract_id, kind, origin, since_on, until_on, ended_on, debt_cents, promise,
    promise_settled_on, interval_lifted, actor, reason, created_at, updated_at
  FROM releases WHERE tenant_id = $1 AND contract_id = asked.contract_id OFFSET 0) AS r
