-- long: a piece of a document's content
SELECT content FROM document_pieces WHERE tenant_id = $1 AND document_id = $2 AND ordinal = $3
