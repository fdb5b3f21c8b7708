-- long: previews that began before $2, with their findings
DELETE FROM imports WHERE tenant_id = $1 AND created_at < $2 AND mode = 1
