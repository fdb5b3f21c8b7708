-- long: one page of the custom fields of a tenant, by filter and order
SELECT custom_field_id, version, key, type, label_pt, label_en, choices, pii_class, archived, created_at, updated_at, /*order_values*/
FROM custom_fields
WHERE tenant_id = $1 AND /*filter*/ AND /*keyset*/
ORDER BY /*order*/
LIMIT /*limit*/
