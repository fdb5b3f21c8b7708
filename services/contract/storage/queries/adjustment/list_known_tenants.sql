-- long: every tenant of the change feed, to look for adjustment runs that are at work
SELECT tenant_id FROM known_tenants ORDER BY tenant_id
