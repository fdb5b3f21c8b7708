-- Who exists in the client registry: a projection of its feed. External ids are not unique here: two events that swap one
-- may be applied in either order.
CREATE TABLE client_refs (
  tenant_id uuid NOT NULL,
  client_id uuid NOT NULL,
  version bigint NOT NULL,
  external_id text COLLATE "C" NOT NULL,
  display_name text NOT NULL,
  PRIMARY KEY (tenant_id, client_id)
);
CREATE INDEX client_refs_by_external_id ON client_refs (tenant_id, external_id) WHERE external_id <> '';
SELECT tenant_table('client_refs');
