-- long: contracts whose import was taken back
delete from contracts where tenant_id = $1 and contract_id = any ($2::uuid[])
