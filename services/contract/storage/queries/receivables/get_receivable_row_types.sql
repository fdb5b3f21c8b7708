-- short: what the rows of receivables and payments are announced as
SELECT 'receivable_row'::regtype::oid::bigint, 'payment_row'::regtype::oid::bigint
