-- short: everything that a tenant and its units had chosen before a moment ($2)
SELECT unit, key, after, changed_at, changed_by, reason
FROM (
  SELECT DISTINCT ON (unit, key) unit, key, after, changed_at, changed_by, reason
  FROM policy_changes
  WHERE tenant_id = $1 AND changed_at < $2
  ORDER BY unit, key, changed_at DESC, change_id DESC) AS last
WHERE after IS NOT NULL
