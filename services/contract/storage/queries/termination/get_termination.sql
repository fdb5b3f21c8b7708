-- short: one termination
SELECT termination_id, contract_id, outcome, waiver_evidence, fine_receivable_id, refund_id, actor, created_at,
  (SELECT c.client_id FROM contracts c WHERE c.tenant_id = terminations.tenant_id AND c.contract_id = terminations.contract_id)
FROM terminations
WHERE tenant_id = $1 AND termination_id = $2
