-- short: up to which day the tenant's numbers of clients are published
select max(day) from client_count_snapshots where tenant_id = $1
