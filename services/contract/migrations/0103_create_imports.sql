-- Streaming imports: how far each has come, and why rows were left out. One stream at a time holds an import.
CREATE TABLE imports (
  tenant_id uuid NOT NULL,
  import_id uuid NOT NULL,
  mode smallint NOT NULL,
  rows bigint NOT NULL DEFAULT 0,
  created bigint NOT NULL DEFAULT 0,
  existing bigint NOT NULL DEFAULT 0,
  failed bigint NOT NULL DEFAULT 0,
  last_line bigint NOT NULL DEFAULT 0,
  complete boolean NOT NULL DEFAULT false,
  events bigint NOT NULL DEFAULT 0,
  errors_kept integer NOT NULL DEFAULT 0,
  lease_holder uuid NOT NULL,
  lease_until timestamptz NOT NULL,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, import_id),
  CONSTRAINT imports_rows_cover_counts CHECK (rows >= created + existing + failed)
);
SELECT tenant_table('imports');

CREATE TABLE import_errors (
  tenant_id uuid NOT NULL,
  import_id uuid NOT NULL,
  ordinal integer NOT NULL,
  line bigint NOT NULL,
  field text NOT NULL,
  reason text NOT NULL,
  message text NOT NULL,
  PRIMARY KEY (tenant_id, import_id, ordinal),
  CONSTRAINT import_errors_of_an_import FOREIGN KEY (tenant_id, import_id) REFERENCES imports
);
SELECT tenant_table('import_errors');
