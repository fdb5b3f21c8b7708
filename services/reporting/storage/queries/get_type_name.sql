-- short: the name of a type
select format_type($1::bigint::oid, null)
