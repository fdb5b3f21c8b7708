-- short: what some clients ($2) owe together on a day ($3), and have paid
WITH owed AS (
  SELECT coalesce(sum(open_cents), 0)::bigint AS cents,
         coalesce(sum(open_cents) FILTER (WHERE due_on < $3::date), 0)::bigint AS overdue_cents,
         min(due_on) AS oldest_due_on, count(*) AS receivables
  FROM client_receivables
  WHERE tenant_id = $1 AND client_id = ANY ($2::uuid[]) AND open_cents > 0
), paid AS (
  SELECT coalesce(sum(amount_cents), 0)::bigint AS cents, count(*) AS payments
  FROM client_payments
  WHERE tenant_id = $1 AND client_id = ANY ($2::uuid[]) AND NOT reversed
)
SELECT owed.cents, owed.overdue_cents, owed.oldest_due_on, owed.receivables, paid.cents, paid.payments
FROM owed CROSS JOIN paid
