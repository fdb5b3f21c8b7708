-- long: every release of the tenant, for a snapshot
SELECT r.release_id, r.version, r.contract_id, r.kind, r.origin, r.since_on, r.until_on, r.ended_on, r.debt_cents, r.promise,
  r.promise_settled_on, r.interval_lifted, r.actor, r.reason, r.created_at, r.updated_at, c.client_id
FROM releases r
JOIN contracts c ON c.tenant_id = r.tenant_id AND c.contract_id = r.contract_id
WHERE r.tenant_id = $1
