-- short: the paths of what lies below a reason that went from one path ($3) to another ($4)
UPDATE reasons SET path = $4::text || substr(path, length($3::text) + 1)
WHERE tenant_id = $1 AND kind = $2 AND starts_with(path, $3::text || ' > ')
