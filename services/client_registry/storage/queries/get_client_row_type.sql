-- short: what the rows of insert_missing_clients are announced as
SELECT 'client_row'::regtype::oid::bigint
