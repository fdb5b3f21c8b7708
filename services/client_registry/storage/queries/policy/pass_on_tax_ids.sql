-- long: documents whose holders are gone: the oldest of those who share each becomes its holder
UPDATE clients SET tax_id_guard = '00000000-0000-0000-0000-000000000000'
WHERE tenant_id = $1 AND client_id IN (
  SELECT DISTINCT ON (s.tax_id) s.client_id
  FROM clients s
  WHERE s.tenant_id = $1 AND s.tax_id = ANY ($2::text[]) AND s.tax_id <> ''
    AND NOT EXISTS (SELECT 1 FROM clients h
                    WHERE h.tenant_id = $1 AND h.tax_id = s.tax_id AND h.tax_id <> ''
                      AND h.tax_id_guard = '00000000-0000-0000-0000-000000000000')
  ORDER BY s.tax_id, s.created_at, s.client_id)
