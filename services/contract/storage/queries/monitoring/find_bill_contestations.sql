-- short: contestations of these receivables ($2)
SELECT c.receivable_id, c.opened_on, c.answered_on, c.state
FROM unnest($2::uuid[]) AS asked (receivable_id)
CROSS JOIN LATERAL (
  SELECT receivable_id, opened_on, answered_on, state
  FROM contestations WHERE tenant_id = $1 AND receivable_id = asked.receivable_id OFFSET 0) AS c
