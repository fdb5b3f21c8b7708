-- C-34. When contracts are due to be renewed. A column, for its statistics: under row level security PostgreSQL takes none of an
-- expression, and reads the table for the few contracts of the coming days.
ALTER TABLE contracts ADD COLUMN renewal_due_on date GENERATED ALWAYS AS (coalesce(ends_on, expires_on)) STORED;
CREATE INDEX contracts_pending_renewal ON contracts (tenant_id, renewal_due_on) WHERE lifecycle IN (4, 5);
