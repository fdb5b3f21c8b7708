-- R-37. Which import made a contact, so that it can be taken back.
ALTER TABLE interactions ADD COLUMN import_id uuid;
CREATE INDEX interactions_by_import ON interactions (tenant_id, import_id, interaction_id) WHERE import_id IS NOT NULL;
