-- short: the newest payments of a client ($2) and of those merged into it
WITH RECURSIVE family AS (
  SELECT $2::uuid AS client_id
  UNION
  SELECT c.client_id FROM family f JOIN clients c ON c.tenant_id = $1 AND c.merged_into = f.client_id
)
SELECT p.payment_id, p.paid_on, p.amount_cents, p.recurring
FROM family f JOIN client_payments p ON p.tenant_id = $1 AND p.client_id = f.client_id AND NOT p.reversed
ORDER BY p.paid_on DESC, p.payment_id DESC
LIMIT $3
