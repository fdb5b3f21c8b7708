-- short: one merge, locked until the transaction ends
SELECT merge_id, version, survivor_id, absorbed_id, reason, merged_at, merged_by, changed_fields, undone_at, undone_by,
       undo_reason, survivor_before, survivor_after
FROM client_merges
WHERE tenant_id = $1 AND merge_id = $2
FOR UPDATE
