-- short: an adjustment run that begins
INSERT INTO adjustment_runs (tenant_id,
  run_id, version, state, filter, rule, first_on, last_on, index, index_last_on, index_rate_millionths,
  floor_millionths, cap_millionths, rate_millionths, notice_days, reason, actor, step_on, step_by, last_contract,
  handled, contracts, adjustable, barred, in_loyalty, monthly_before_cents, monthly_after_cents, notified, applied,
  waiting, moved, undone, not_undone, created_at, updated_at)
VALUES ($1,
  $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25,
  $26, $27, $28, $29, $30, $31, $32, $33, $34, $35)
