-- short: the versions of the tenant's own debt policy, oldest first
SELECT policy_id, version_number, display_name, valid_from, counts_from, notice_after_days, reduce_after_days, block_after_days,
  terminate_after_days, terminate_needs_notice, until_first_instalment, spares_rest_days, min_debt_cents, created_at
FROM debt_policies
WHERE tenant_id = $1
ORDER BY valid_from
