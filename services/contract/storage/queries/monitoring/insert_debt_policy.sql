-- short: a new version of the tenant's own debt policy
INSERT INTO debt_policies (tenant_id, policy_id, version_number, display_name, valid_from, counts_from, notice_after_days,
  reduce_after_days, block_after_days, terminate_after_days, terminate_needs_notice, until_first_instalment, spares_rest_days,
  min_debt_cents, created_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
