-- short: what changes ("changes/{uuid}", at most 100) would charge when they hold, not issued yet
SELECT receivable_id FROM receivables WHERE tenant_id = $1 AND external_id = ANY ($2::text[]) AND state = 1
