-- short: a document whose holder is gone: the oldest of those who share it becomes its holder
UPDATE clients SET tax_id_guard = '00000000-0000-0000-0000-000000000000'
WHERE tenant_id = $1 AND tax_id = $2 AND tax_id <> ''
  AND client_id = (SELECT s.client_id FROM clients s WHERE s.tenant_id = $1 AND s.tax_id = $2 AND s.tax_id <> ''
                   ORDER BY s.created_at, s.client_id LIMIT 1)
  AND NOT EXISTS (SELECT 1 FROM clients h
                  WHERE h.tenant_id = $1 AND h.tax_id = $2 AND h.tax_id <> ''
                    AND h.tax_id_guard = '00000000-0000-0000-0000-000000000000')
