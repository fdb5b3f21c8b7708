-- short: the instalments of these renegotiations ($2) and of those that they became, each in its order ($3: the tenant's time zone)
WITH RECURSIVE reached AS (
  SELECT unnest($2::uuid[]) AS renegotiation_id
  UNION
  SELECT i.renegotiated_in
  FROM reached
  JOIN receivables i ON i.tenant_id = $1 AND i.made_by = reached.renegotiation_id
  WHERE i.renegotiated_in IS NOT NULL)
SELECT reached.renegotiation_id, i.receivable_id, i.due_on, i.overdue_from_on,
  greatest(i.issues_on, (i.created_at AT TIME ZONE $3)::date) AS known_on, i.amount_cents,
  CASE WHEN i.state = 6 THEN (coalesce(i.cancelled_at, i.updated_at) AT TIME ZONE $3)::date END AS cancelled_on,
  i.reduced_at IS NOT NULL AS reduced, n.agreed_on, n.renegotiation_id, i.contract_id
FROM reached
JOIN renegotiations g ON g.tenant_id = $1 AND g.renegotiation_id = reached.renegotiation_id
CROSS JOIN LATERAL unnest(g.instalments) WITH ORDINALITY AS o (receivable_id, place)
JOIN receivables i ON i.tenant_id = $1 AND i.receivable_id = o.receivable_id
LEFT JOIN renegotiations n ON n.tenant_id = $1 AND n.renegotiation_id = i.renegotiated_in
ORDER BY o.place
