-- long: what is due from one day to another, by state and kind
SELECT state, kind, count(*), sum(amount_cents)::bigint, sum(open_cents)::bigint,
  sum(fine_paid_cents + interest_paid_cents)::bigint
FROM receivables
WHERE tenant_id = $1 AND due_on BETWEEN $2 AND $3 AND state <> 7
GROUP BY state, kind
ORDER BY state, kind
