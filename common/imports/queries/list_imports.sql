-- long: one page of the tenant's imports of one kind, by filter and order
SELECT import_id, kind, mode, on_existing, update_fields, source, actor, created_at, rows, created, existing, updated, duplicates,
  failed, last_line, complete, events, errors_kept, reverted_at,
  /*order_values*/
FROM imports
WHERE tenant_id = $1 AND kind IN ('', $2) AND /*filter*/ AND /*keyset*/
ORDER BY /*order*/
LIMIT /*limit*/
