-- short: receivables of these contracts ($2) that may be owed and overdue on a day ($3); of closed ones those that changed since that
-- day's end ($4), and those that wait for the first instalment of an agreement ($5: the tenant's time zone)
SELECT r.contract_id, r.receivable_id, r.due_on, r.overdue_from_on,
  greatest(r.issues_on, (r.created_at AT TIME ZONE $5)::date) AS known_on, r.amount_cents,
  CASE WHEN r.state = 6 THEN (coalesce(r.cancelled_at, r.updated_at) AT TIME ZONE $5)::date END AS cancelled_on,
  n.agreed_on,
  CASE WHEN i.state = 5 THEN (i.updated_at AT TIME ZONE $5)::date END AS first_paid_on
FROM unnest($2::uuid[]) AS asked (contract_id)
JOIN receivables r ON r.tenant_id = $1 AND r.contract_id = asked.contract_id
LEFT JOIN renegotiations n ON n.tenant_id = r.tenant_id AND n.renegotiation_id = r.renegotiated_in
LEFT JOIN receivables i ON i.tenant_id = n.tenant_id AND i.receivable_id = n.instalments[1]
WHERE r.overdue_from_on <= $3
  AND (r.state IN (2, 3, 4) OR (r.state IN (5, 6) AND r.updated_at >= $4)
       OR (r.state = 6 AND (i.state < 5 OR i.updated_at >= $4)))
