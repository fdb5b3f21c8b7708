-- long: the records with any of these documents, and what each owes
SELECT c.client_id, c.display_name, c.activity, c.archived_at, c.merged_into, c.created_at,
       coalesce((SELECT sum(r.open_cents) FROM client_receivables r
                 WHERE r.tenant_id = $1 AND r.client_id = c.client_id AND r.open_cents > 0), 0)::bigint,
       c.tax_id, c.external_id
FROM clients c
WHERE c.tenant_id = $1 AND c.tax_id = ANY ($2::text[]) AND c.tax_id <> ''
ORDER BY c.created_at, c.client_id
