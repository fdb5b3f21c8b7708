-- short: what changes ("changes/{uuid}", at most 100 for a call) would charge when they hold, not issued yet; "changes/{uuid}/..." of
-- days that came back, too
SELECT r.receivable_id
FROM unnest($2::text[]) AS t (change)
JOIN receivables r ON r.tenant_id = $1 AND r.external_id <> '' AND r.external_id >= t.change AND r.external_id < t.change || '0'
WHERE r.state = 1
ORDER BY r.receivable_id
