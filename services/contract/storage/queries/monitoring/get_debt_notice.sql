-- short: one notice of a debt
SELECT notice_id, version, contract_id, receivable_id, kind, due_on, debt_cents, delivered_on, channel, evidence, proven_at, proven_by,
  created_at, updated_at,
  (SELECT c.client_id FROM contracts c WHERE c.tenant_id = debt_notices.tenant_id AND c.contract_id = debt_notices.contract_id)
FROM debt_notices
WHERE tenant_id = $1 AND notice_id = $2
