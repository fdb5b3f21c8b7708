-- short: a new notice of a debt
INSERT INTO debt_notices (tenant_id, notice_id, version, contract_id, receivable_id, kind, due_on, debt_cents, delivered_on, channel,
  evidence, proven_at, proven_by, created_at, updated_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
