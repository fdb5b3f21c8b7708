-- short: the price timeline of one contract: what it began with, its segments in their order, until when it is charged, and what waits
SELECT s.ordinal, s.from_on, s.until_on, s.price_cents, s.billing_period, s.plan_id, s.plan_version, s.cause, s.cause_ref, s.undoes,
  s.actor, s.created_at, c.initial_price_cents, c.initial_billing_period, c.initial_plan_id,
  coalesce(s.initial_plan_version, c.plan_version),
  (SELECT g.charged_until_on FROM contract_charges g WHERE g.tenant_id = c.tenant_id AND g.contract_id = c.contract_id),
  coalesce((SELECT p.amount_cents FROM pending_credits p WHERE p.tenant_id = c.tenant_id AND p.contract_id = c.contract_id), 0)
FROM contracts c
LEFT JOIN price_segments s ON s.tenant_id = c.tenant_id AND s.contract_id = c.contract_id
WHERE c.tenant_id = $1 AND c.contract_id = $2
ORDER BY s.ordinal
