-- short: a document with its pieces, when it is still there
WITH deleted AS (DELETE FROM documents WHERE tenant_id = $1 AND document_id = $2 RETURNING 1)
SELECT ensure_one(count(*)) FROM deleted
