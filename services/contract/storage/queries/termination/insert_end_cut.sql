-- short: what was paid of days after the end of a receivable's contract
INSERT INTO end_cuts (tenant_id, receivable_id, contract_id, refund_id, paid_cents, late_paid_cents)
VALUES ($1, $2, $3, $4, $5, $6)
