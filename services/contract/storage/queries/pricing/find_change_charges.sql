-- short: what charges changes ("changes/{uuid}", at most 200 for a call), "changes/{uuid}/..." of days that came back, neither cancelled nor
-- deleted, in the order of their making; with the place of its change
SELECT t.place, r.receivable_id
FROM unnest($2::text[]) WITH ORDINALITY AS t (change, place)
JOIN receivables r ON r.tenant_id = $1 AND r.external_id <> '' AND r.external_id >= t.change AND r.external_id < t.change || '0'
WHERE r.state NOT IN (6, 7)
ORDER BY t.place, r.created_at, r.receivable_id
