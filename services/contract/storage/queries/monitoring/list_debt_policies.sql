-- long: one page of the versions of the tenant's own debt policy, by filter and order
SELECT policy_id, version_number, display_name, valid_from, counts_from, notice_after_days, reduce_after_days, block_after_days,
  terminate_after_days, terminate_needs_notice, until_first_instalment, spares_rest_days, min_debt_cents, created_at,
  /*order_values*/
FROM debt_policies
WHERE tenant_id = $1 AND /*filter*/ AND /*keyset*/
ORDER BY /*order*/
LIMIT /*limit*/
