-- short: the contracts that a chunk of an import made
INSERT INTO import_contracts (tenant_id, import_id, after_line, contract_ids) VALUES ($1, $2, $3, $4::uuid[])
