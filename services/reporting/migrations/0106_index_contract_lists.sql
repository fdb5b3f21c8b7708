-- The default order of lists of contracts: the latest activation first.
create index contracts_activated on contracts (tenant_id, activated_on desc nulls last);
-- Aggregators' clients are few and left out by default: reports need not read all clients to know them.
create index clients_aggregated on clients (tenant_id, client_id) where aggregator <> 0;
