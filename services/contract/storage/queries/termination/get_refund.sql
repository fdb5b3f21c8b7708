-- short: one refund
SELECT refund_id, version, contract_id, termination_id, amount_cents, state, settled_on, reference, created_at, updated_at,
  (SELECT c.client_id FROM contracts c WHERE c.tenant_id = refunds.tenant_id AND c.contract_id = refunds.contract_id)
FROM refunds
WHERE tenant_id = $1 AND refund_id = $2
