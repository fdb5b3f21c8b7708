-- The clients' names, for alerts: a projection of the client registry's feed.
CREATE TABLE client_refs (
  tenant_id uuid NOT NULL,
  client_id uuid NOT NULL,
  version bigint NOT NULL,
  display_name text NOT NULL,
  PRIMARY KEY (tenant_id, client_id)
);
SELECT tenant_table('client_refs');
