-- long: one page of the tenant's releases, by filter and order
SELECT release_id, version, contract_id, kind, origin, since_on, until_on, ended_on, debt_cents, promise, promise_settled_on,
  interval_lifted, actor, reason, created_at, updated_at,
  (SELECT c.client_id FROM contracts c WHERE c.tenant_id = releases.tenant_id AND c.contract_id = releases.contract_id),
  /*order_values*/
FROM releases
WHERE tenant_id = $1 AND /*filter*/ AND /*keyset*/
ORDER BY /*order*/
LIMIT /*limit*/
