-- short: a contract that ended before its time
INSERT INTO terminations (tenant_id, termination_id, contract_id, end_kind, ends_on, outcome, fine_cents, refund_cents, waiver, waiver_evidence,
  fine_receivable_id, refund_id, actor, created_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
