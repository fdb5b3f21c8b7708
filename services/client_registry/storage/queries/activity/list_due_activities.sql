-- long: clients whose activity changes by itself on $2 or before, after client $3, at most $4
SELECT client_id FROM client_activities
WHERE tenant_id = $1 AND next_change_on <= $2::date AND client_id > $3
ORDER BY client_id
LIMIT $4
