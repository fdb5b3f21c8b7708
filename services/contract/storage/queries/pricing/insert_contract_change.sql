-- short: a change of a contract
INSERT INTO contract_changes (tenant_id, change_id, version, contract_id, kind, code, effective_on, until_on, billing_day, charge_type, loyalty_effect,
  plan_loyalty_months, outcome, reason, actor, created_at, begun_at, undone_at, undo_reason)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)
