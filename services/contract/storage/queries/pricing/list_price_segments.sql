-- long: one page of a contract's price segments, by filter, the newest first
SELECT ordinal, from_on, until_on, price_cents, billing_period, plan_id, plan_version, cause, cause_ref, undoes, actor, created_at,
  EXISTS (SELECT FROM price_segments u WHERE u.tenant_id = s.tenant_id AND u.contract_id = s.contract_id AND u.undoes = s.ordinal),
  /*order_values*/
FROM price_segments s
WHERE tenant_id = $1 AND contract_id = $2 AND /*filter*/ AND /*keyset*/
ORDER BY /*order*/
LIMIT /*limit*/
