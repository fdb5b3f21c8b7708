-- long: a piece of a document's content
INSERT INTO document_pieces (tenant_id, document_id, ordinal, content) VALUES ($1, $2, $3, $4)
