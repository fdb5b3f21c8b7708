-- long: clients that the registry deleted
delete from clients where tenant_id = $1 and client_id = any ($2::uuid[])
