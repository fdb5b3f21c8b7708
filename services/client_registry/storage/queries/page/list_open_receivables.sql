-- short: the oldest receivables that a client ($2), or one merged into it, owes something of
WITH RECURSIVE family AS (
  SELECT $2::uuid AS client_id
  UNION
  SELECT c.client_id FROM family f JOIN clients c ON c.tenant_id = $1 AND c.merged_into = f.client_id
)
SELECT r.receivable_id, r.contract_id, r.due_on, r.open_cents
FROM family f JOIN client_receivables r ON r.tenant_id = $1 AND r.client_id = f.client_id AND r.open_cents > 0
ORDER BY r.due_on, r.receivable_id
LIMIT $3
