-- long: one page of the documents of a tenant, by filter and order
SELECT document_id, client_id, kind, file_name, content_type, size_bytes, sha256, issued_on, valid_until, note, file_id, created_at,
       created_by, /*order_values*/
FROM documents
WHERE tenant_id = $1 AND /*filter*/ AND /*keyset*/
ORDER BY /*order*/
LIMIT /*limit*/
