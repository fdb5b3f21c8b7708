-- long: the tenants that have answers, by leaps over the key
WITH RECURSIVE tenants AS (
  (SELECT tenant_id FROM idempotency ORDER BY tenant_id LIMIT 1)
  UNION ALL
  SELECT (SELECT i.tenant_id FROM idempotency i WHERE i.tenant_id > t.tenant_id ORDER BY i.tenant_id LIMIT 1)
  FROM tenants t WHERE t.tenant_id IS NOT NULL
)
SELECT tenant_id FROM tenants WHERE tenant_id IS NOT NULL
