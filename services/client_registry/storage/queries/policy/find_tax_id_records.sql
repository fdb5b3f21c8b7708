-- short: the records with a document, at most 20, the oldest first, and what each owes
SELECT c.client_id, c.display_name, c.activity, c.archived_at, c.merged_into, c.created_at,
       coalesce((SELECT sum(r.open_cents) FROM client_receivables r
                 WHERE r.tenant_id = $1 AND r.client_id = c.client_id AND r.open_cents > 0), 0)::bigint
FROM clients c
WHERE c.tenant_id = $1 AND c.tax_id = $2 AND c.tax_id <> ''
ORDER BY c.created_at, c.client_id
LIMIT 20
