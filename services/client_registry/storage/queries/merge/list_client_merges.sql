-- long: one page of the merges of a tenant, by filter and order
SELECT merge_id, version, survivor_id, absorbed_id, reason, merged_at, merged_by, changed_fields, undone_at, undone_by,
       undo_reason, survivor_before, survivor_after, /*order_values*/
FROM client_merges
WHERE tenant_id = $1 AND /*filter*/ AND /*keyset*/
ORDER BY /*order*/
LIMIT /*limit*/
