-- short: the oldest receivables that some clients ($2) owe something of
SELECT receivable_id, contract_id, due_on, open_cents
FROM client_receivables
WHERE tenant_id = $1 AND client_id = ANY ($2::uuid[]) AND open_cents > 0
ORDER BY due_on, receivable_id
LIMIT $3
