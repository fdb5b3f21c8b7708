-- long: which of the files ($2) belong to documents
SELECT file_id FROM documents WHERE tenant_id = $1 AND file_id = ANY ($2::uuid[])
