-- short: the receivables that a chunk of an import made
INSERT INTO import_receivables (tenant_id, import_id, after_line, receivable_ids) VALUES ($1, $2, $3, $4::uuid[])
