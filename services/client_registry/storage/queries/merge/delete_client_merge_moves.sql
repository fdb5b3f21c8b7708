-- long: the moves of an undone merge
DELETE FROM client_merge_moves WHERE tenant_id = $1 AND merge_id = $2
