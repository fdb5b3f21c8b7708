-- Clients of the portfolio. Texts are '' where nothing is known, so that filters need no third truth value.
CREATE TABLE clients (
  tenant_id uuid NOT NULL,
  client_id uuid NOT NULL,
  version bigint NOT NULL,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  display_name text NOT NULL,
  social_name text NOT NULL,
  kind smallint NOT NULL,
  tax_id text COLLATE "C" NOT NULL,
  born_on date,
  sex smallint NOT NULL,
  email text NOT NULL,
  mobile_phone text COLLATE "C" NOT NULL,
  phone text COLLATE "C" NOT NULL,
  street text NOT NULL,
  street_number text NOT NULL,
  complement text NOT NULL,
  district text NOT NULL,
  city text NOT NULL,
  state text COLLATE "C" NOT NULL,
  postal_code text COLLATE "C" NOT NULL,
  group_names text[] NOT NULL,
  category text NOT NULL,
  vip boolean NOT NULL,
  aggregator smallint NOT NULL,
  origin smallint NOT NULL,
  unit text NOT NULL,
  consultant text NOT NULL,
  teacher text NOT NULL,
  registered_on date NOT NULL,
  external_id text COLLATE "C" NOT NULL,
  -- Derived by domain/ when the client is written, for search.
  email_key text COLLATE "C" NOT NULL,
  name_key text COLLATE "C" NOT NULL,
  name_hashes integer[] NOT NULL,
  PRIMARY KEY (tenant_id, client_id),
  CONSTRAINT clients_version_positive CHECK (version >= 1),
  CONSTRAINT clients_display_name_present CHECK (display_name <> ''),
  CONSTRAINT clients_kind_known CHECK (kind IN (1, 2)),
  CONSTRAINT clients_tax_id_fits_kind CHECK (tax_id = '' OR length(tax_id) = CASE kind WHEN 1 THEN 11 ELSE 14 END),
  CONSTRAINT clients_groups_limited CHECK (cardinality(group_names) <= 20)
);

CREATE UNIQUE INDEX clients_external_id_unique ON clients (tenant_id, external_id) WHERE external_id <> '';
CREATE INDEX clients_by_tax_id ON clients (tenant_id, tax_id) WHERE tax_id <> '';
CREATE INDEX clients_by_mobile_phone ON clients (tenant_id, mobile_phone) WHERE mobile_phone <> '';
CREATE INDEX clients_by_phone ON clients (tenant_id, phone) WHERE phone <> '';
CREATE INDEX clients_by_email ON clients (tenant_id, email_key) WHERE email_key <> '';
CREATE INDEX clients_by_name ON clients (tenant_id, name_key, client_id);
CREATE INDEX clients_by_creation ON clients (tenant_id, created_at, client_id);
-- The tenant is inside each hash (domain/name_hashes.h): no entry is shared by two tenants. Under row level security the
-- index serves && only where arrayoverlap is marked leakproof, which the set-up of the roles does; without it the search
-- is right but reads all clients of the tenant.
CREATE INDEX clients_by_name_hashes ON clients USING gin (name_hashes);

SELECT tenant_table('clients');
