-- long: one page of changes of contracts, by filter and order
SELECT change_id, version, contract_id, kind, code, effective_on, until_on, billing_day, charge_type, loyalty_effect,
  plan_loyalty_months, outcome, reason, actor, created_at, begun_at, undone_at, undo_reason, cancelled_at, cancel_cause,
  (SELECT c.client_id FROM contracts c WHERE c.tenant_id = contract_changes.tenant_id AND c.contract_id = contract_changes.contract_id),
  /*order_values*/
FROM contract_changes
WHERE tenant_id = $1 AND /*filter*/ AND /*keyset*/
ORDER BY /*order*/
LIMIT /*limit*/
