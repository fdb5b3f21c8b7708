-- long: those of these clients that records may still be written for, held as they are until the transaction ends, in one order
SELECT client_id FROM clients
WHERE tenant_id = $1 AND client_id = ANY ($2::uuid[]) AND merged_into IS NULL AND anonymized_at IS NULL
ORDER BY client_id
FOR NO KEY UPDATE
