-- short: contestations of these receivables ($2)
SELECT c.receivable_id, c.opened_on, c.answered_on, c.state
FROM unnest($2::uuid[]) AS asked (receivable_id)
JOIN contestations c ON c.tenant_id = $1 AND c.receivable_id = asked.receivable_id
