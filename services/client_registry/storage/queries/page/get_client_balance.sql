-- short: what a client ($2) and those merged into it owe on a day ($3), and have paid
WITH RECURSIVE family AS (
  SELECT $2::uuid AS client_id
  UNION
  SELECT c.client_id FROM family f JOIN clients c ON c.tenant_id = $1 AND c.merged_into = f.client_id
), owed AS (
  SELECT coalesce(sum(r.open_cents), 0)::bigint AS cents,
         coalesce(sum(r.open_cents) FILTER (WHERE r.due_on < $3::date), 0)::bigint AS overdue_cents,
         min(r.due_on) AS oldest_due_on, count(*) AS receivables
  FROM family f JOIN client_receivables r ON r.tenant_id = $1 AND r.client_id = f.client_id AND r.open_cents > 0
), paid AS (
  SELECT coalesce(sum(p.amount_cents), 0)::bigint AS cents, count(*) AS payments
  FROM family f JOIN client_payments p ON p.tenant_id = $1 AND p.client_id = f.client_id AND NOT p.reversed
)
SELECT owed.cents, owed.overdue_cents, owed.oldest_due_on, owed.receivables, paid.cents, paid.payments
FROM owed CROSS JOIN paid
