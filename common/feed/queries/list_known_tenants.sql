-- long: every tenant that the transaction may see
SELECT tenant_id FROM known_tenants ORDER BY tenant_id
