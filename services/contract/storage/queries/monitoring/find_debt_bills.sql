-- short: receivables of these contracts ($2) that may be owed and overdue on a day ($3); of closed ones those that changed since that
-- day's end ($4), and those that may wait for an instalment of what they became ($5: the tenant's time zone)
-- OFFSET 0, here and in its neighbours: each contract by the index, whatever the planner believes of the tables.
SELECT r.contract_id, r.receivable_id, r.due_on, r.overdue_from_on,
  greatest(r.issues_on, (r.created_at AT TIME ZONE $5)::date) AS known_on, r.amount_cents,
  CASE WHEN r.state = 6 THEN (coalesce(r.cancelled_at, r.updated_at) AT TIME ZONE $5)::date END AS cancelled_on,
  r.reduced_at IS NOT NULL AS reduced, n.agreed_on, n.renegotiation_id
FROM unnest($2::uuid[]) AS asked (contract_id)
CROSS JOIN LATERAL (
  SELECT tenant_id, contract_id, receivable_id, due_on, overdue_from_on, issues_on, created_at, updated_at, cancelled_at,
    amount_cents, state, renegotiated_in, reduced_at
  FROM receivables WHERE tenant_id = $1 AND contract_id = asked.contract_id AND overdue_from_on <= $3 OFFSET 0) AS r
LEFT JOIN renegotiations n ON n.tenant_id = r.tenant_id AND n.renegotiation_id = r.renegotiated_in
WHERE (r.state IN (2, 3, 4) OR (r.state IN (5, 6) AND r.updated_at >= $4)
       OR (r.state = 6 AND n.renegotiation_id IS NOT NULL AND EXISTS (
         WITH RECURSIVE reached AS (
           SELECT n.renegotiation_id
           UNION
           SELECT i.renegotiated_in
           FROM reached
           JOIN receivables i ON i.tenant_id = $1 AND i.made_by = reached.renegotiation_id
           WHERE i.renegotiated_in IS NOT NULL)
         SELECT 1
         FROM reached
         JOIN receivables i ON i.tenant_id = $1 AND i.made_by = reached.renegotiation_id
         WHERE i.state < 5 OR i.updated_at >= $4)))
