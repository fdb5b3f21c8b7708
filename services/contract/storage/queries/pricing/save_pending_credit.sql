-- short: what of a contract's promised credit waits now
INSERT INTO pending_credits (tenant_id, contract_id, amount_cents)
VALUES ($1, $2, $3)
ON CONFLICT (tenant_id, contract_id) DO UPDATE SET amount_cents = excluded.amount_cents
