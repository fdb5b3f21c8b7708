-- short: contestations of these receivables ($2)
SELECT receivable_id, opened_on, answered_on, state
FROM contestations
WHERE tenant_id = $1 AND receivable_id = ANY ($2::uuid[])
