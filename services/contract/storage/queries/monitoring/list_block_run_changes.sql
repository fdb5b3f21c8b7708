-- long: one page of what a block run changed, or would change, by filter and order
SELECT contract_id, before, after, reason, receivable_id, policy, policy_version, since_on,
  /*order_values*/
FROM block_run_changes
WHERE tenant_id = $1 AND run_id = $2 AND /*filter*/ AND /*keyset*/
ORDER BY /*order*/
LIMIT /*limit*/
