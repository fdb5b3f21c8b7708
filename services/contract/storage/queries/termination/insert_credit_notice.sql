-- short: a notice before a credit bureau listing
INSERT INTO credit_notices (tenant_id, notice_id, version, contract_id, channel, sent_on, delivered_on, evidence, amount_cents, oldest_due_on,
  created_at, updated_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
