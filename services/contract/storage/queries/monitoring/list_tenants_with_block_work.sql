-- long: every tenant of the change feed, to look for block runs at work and contracts to judge again
SELECT tenant_id FROM known_tenants ORDER BY tenant_id
