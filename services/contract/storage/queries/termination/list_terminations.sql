-- long: one page of terminations, by filter and order
SELECT termination_id, contract_id, outcome, waiver_evidence, fine_receivable_id, refund_id, actor, created_at,
  (SELECT c.client_id FROM contracts c WHERE c.tenant_id = terminations.tenant_id AND c.contract_id = terminations.contract_id),
  /*order_values*/
FROM terminations
WHERE tenant_id = $1 AND /*filter*/ AND /*keyset*/
ORDER BY /*order*/
LIMIT /*limit*/
