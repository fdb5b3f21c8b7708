-- long: where clients stood that the registry deleted
delete from client_activities where tenant_id = $1 and client_id = any ($2::uuid[])
