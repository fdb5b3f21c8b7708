-- short: a document
INSERT INTO documents (tenant_id, document_id, client_id, kind, file_name, content_type, size_bytes, sha256, issued_on, valid_until,
  note, file_id, created_at, created_by)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
