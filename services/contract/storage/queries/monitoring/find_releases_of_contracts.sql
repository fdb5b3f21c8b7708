-- short: the releases of these contracts
SELECT release_id, version, releases.contract_id, kind, origin, since_on, until_on, ended_on, debt_cents, promise, promise_settled_on,
  interval_lifted, actor, reason, created_at, updated_at,
  (SELECT c.client_id FROM contracts c WHERE c.tenant_id = releases.tenant_id AND c.contract_id = releases.contract_id)
FROM unnest($2::uuid[]) AS asked (contract_id)
JOIN releases ON releases.tenant_id = $1 AND releases.contract_id = asked.contract_id
