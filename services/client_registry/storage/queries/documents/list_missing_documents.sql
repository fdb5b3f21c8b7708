-- long: one page of the clients who had no valid document of a kind ($2) on a day ($3), and until when the last one was valid
SELECT c.client_id, c.display_name,
       (SELECT max(d.valid_until) FROM documents d
        WHERE d.tenant_id = $1 AND d.client_id = c.client_id AND d.kind = $2 AND d.issued_on <= $3), /*order_values*/
FROM clients c
WHERE c.tenant_id = $1 AND c.archived_at IS NULL AND c.merged_into IS NULL AND c.anonymized_at IS NULL
  AND NOT EXISTS (SELECT 1 FROM documents d
                  WHERE d.tenant_id = $1 AND d.client_id = c.client_id AND d.kind = $2 AND d.issued_on <= $3
                    AND (d.valid_until IS NULL OR d.valid_until >= $3))
  AND /*filter*/ AND /*keyset*/
ORDER BY /*order*/
LIMIT /*limit*/
