-- long: of these contracts ($2) the price that the text signed last states; those that signed none are left out
SELECT DISTINCT ON (r.contract_id) r.contract_id, d.price_cents
FROM signature_requests r
JOIN contract_documents d ON d.tenant_id = r.tenant_id AND d.document_id = r.document_id
WHERE r.tenant_id = $1::uuid AND r.contract_id = ANY ($2::uuid[]) AND r.state = 3
ORDER BY r.contract_id, r.closed_at DESC
