-- short: the type of insert_contracts.sql's rows, for a parameter's header
SELECT 'contract_row'::regtype::oid::bigint
