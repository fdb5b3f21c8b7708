-- short: changes of a contract that are neither begun nor undone nor cancelled, in the order of their days; at most 100
SELECT change_id, version, contract_id, kind, code, effective_on, until_on, billing_day, charge_type, loyalty_effect,
  plan_loyalty_months, outcome, reason, actor, created_at, begun_at, undone_at, undo_reason, cancelled_at, cancel_cause,
  (SELECT c.client_id FROM contracts c WHERE c.tenant_id = contract_changes.tenant_id AND c.contract_id = contract_changes.contract_id)
FROM contract_changes
WHERE tenant_id = $1 AND contract_id = $2 AND begun_at IS NULL AND undone_at IS NULL AND cancelled_at IS NULL
ORDER BY effective_on, created_at, change_id
LIMIT 100
