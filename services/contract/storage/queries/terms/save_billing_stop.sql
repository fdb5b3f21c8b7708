-- short: billing is switched off from a day on, or was until a day
INSERT INTO billing_stops (tenant_id, contract_id, from_on, until_on)
VALUES ($1, $2, $3, $4)
ON CONFLICT (tenant_id, contract_id, from_on) DO UPDATE SET until_on = excluded.until_on
