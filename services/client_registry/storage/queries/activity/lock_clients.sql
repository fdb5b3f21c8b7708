-- short: clients ($2) locked in one order until the transaction ends
SELECT client_id FROM clients WHERE tenant_id = $1 AND client_id = ANY ($2::uuid[]) ORDER BY client_id FOR NO KEY UPDATE
