-- long: the renewals of contracts whose import was taken back
delete from contract_renewals where tenant_id = $1 and contract_id = any ($2::uuid[])
