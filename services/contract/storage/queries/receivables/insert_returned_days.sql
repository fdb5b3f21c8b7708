-- short: the days that a one-off charges because they came back
INSERT INTO returned_days (tenant_id, receivable_id, contract_id, first_on, last_on)
VALUES ($1, $2, $3, $4, $5)
