-- long: the documents of some clients
SELECT document_id, client_id, kind, file_name, content_type, size_bytes, sha256, issued_on, valid_until, note, file_id, created_at,
       created_by
FROM documents
WHERE tenant_id = $1 AND client_id = ANY ($2::uuid[])
ORDER BY document_id
