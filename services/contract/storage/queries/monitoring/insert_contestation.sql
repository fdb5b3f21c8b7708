-- short: a new contestation
INSERT INTO contestations (tenant_id, contestation_id, version, contract_id, receivable_id, state, opened_on, answer_by, answered_on,
  reason, answer, answered_by, created_at, updated_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
