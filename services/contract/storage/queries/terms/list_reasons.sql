-- long: one page of the tenant's reasons, by filter and order
SELECT reason_id, version, kind, display_name, parent_id, depth, counts_as_churn, archived, path, created_at, updated_at,
  /*order_values*/
FROM reasons
WHERE tenant_id = $1 AND /*filter*/ AND /*keyset*/
ORDER BY /*order*/
LIMIT /*limit*/
