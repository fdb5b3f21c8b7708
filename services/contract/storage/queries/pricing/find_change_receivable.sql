-- short: the one-off receivable that a change made
SELECT receivable_id FROM receivables WHERE tenant_id = $1 AND external_id = $2
