-- long: from how far an import ($2) charges contracts on ($3), each to a day ($4); before they are saved
INSERT INTO import_charges (tenant_id, import_id, contract_id, before_on, after_on)
SELECT $1::uuid, $2::uuid, t.contract_id, g.charged_until_on, t.until_on
FROM unnest($3::uuid[], $4::date[]) AS t (contract_id, until_on)
LEFT JOIN contract_charges g ON g.tenant_id = $1::uuid AND g.contract_id = t.contract_id
ON CONFLICT (tenant_id, import_id, contract_id) DO UPDATE SET after_on = greatest(import_charges.after_on, excluded.after_on)
