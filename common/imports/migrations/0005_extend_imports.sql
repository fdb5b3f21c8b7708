-- What an import was told, who began it, what became of it, and what it found in its rows besides errors. The tables are
-- those that the service's own migrations made: this list comes after them.
ALTER TABLE imports
  ADD COLUMN on_existing smallint NOT NULL DEFAULT 1,
  ADD COLUMN update_fields text[] NOT NULL DEFAULT '{}',
  ADD COLUMN source text NOT NULL DEFAULT '',
  ADD COLUMN actor text NOT NULL DEFAULT '',
  ADD COLUMN updated bigint NOT NULL DEFAULT 0,
  ADD COLUMN duplicates bigint NOT NULL DEFAULT 0,
  ADD COLUMN reverted_at timestamptz,
  ADD CONSTRAINT imports_on_existing_known CHECK (on_existing BETWEEN 1 AND 3);
CREATE INDEX imports_by_creation ON imports (tenant_id, created_at, import_id);

ALTER TABLE import_errors
  ADD COLUMN kind smallint NOT NULL DEFAULT 1,
  ADD COLUMN raw_value text NOT NULL DEFAULT '',
  -- Whose raw value it is.
  ADD COLUMN resource_id uuid,
  ADD CONSTRAINT import_errors_kind_known CHECK (kind BETWEEN 1 AND 4),
  DROP CONSTRAINT import_errors_of_an_import,
  ADD CONSTRAINT import_errors_of_an_import FOREIGN KEY (tenant_id, import_id) REFERENCES imports ON DELETE CASCADE;
CREATE INDEX import_errors_alone ON import_errors (tenant_id, import_id, ordinal) WHERE kind = 1;
CREATE INDEX import_errors_by_resource ON import_errors (tenant_id, resource_id) WHERE resource_id IS NOT NULL;
