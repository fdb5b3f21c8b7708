-- short: money to be given back
INSERT INTO refunds (tenant_id, refund_id, version, contract_id, termination_id, amount_cents, state, settled_on, reference, created_at, updated_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
