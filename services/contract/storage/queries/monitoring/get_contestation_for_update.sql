-- short: one contestation, locked
SELECT contestation_id, version, contract_id, receivable_id, state, opened_on, answer_by, answered_on, reason, answer, answered_by,
  created_at, updated_at,
  (SELECT c.client_id FROM contracts c WHERE c.tenant_id = contestations.tenant_id AND c.contract_id = contestations.contract_id)
FROM contestations
WHERE tenant_id = $1 AND contestation_id = $2
FOR UPDATE
