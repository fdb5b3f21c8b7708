-- long: one page of what an import found in its rows, by filter
SELECT line, kind, field, reason, message, raw_value,
  /*order_values*/
FROM import_errors
WHERE tenant_id = $1 AND import_id = $2 AND /*filter*/ AND /*keyset*/
ORDER BY /*order*/
LIMIT /*limit*/
