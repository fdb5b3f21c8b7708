-- short: a contract whose access is to be judged again at once
INSERT INTO access_rechecks (tenant_id, contract_id, asked_at) VALUES ($1, $2, $3)
