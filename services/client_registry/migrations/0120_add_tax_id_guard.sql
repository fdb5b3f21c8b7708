-- R-01. Of the clients with one document one is its holder: its guard is nil. Those that share the document, because the tenant
-- accepts that, are guarded by their own id. So two creations at once cannot both become the holder, and the one that comes second
-- looks at who was first.
ALTER TABLE clients ADD COLUMN tax_id_guard uuid NOT NULL DEFAULT '00000000-0000-0000-0000-000000000000';

-- This update is for every tenant.
ALTER TABLE clients NO FORCE ROW LEVEL SECURITY;
UPDATE clients c SET tax_id_guard = c.client_id
WHERE c.tax_id <> '' AND EXISTS (
  SELECT 1 FROM clients e
  WHERE e.tenant_id = c.tenant_id AND e.tax_id = c.tax_id
    AND (e.created_at, e.client_id) < (c.created_at, c.client_id));
ALTER TABLE clients FORCE ROW LEVEL SECURITY;

DROP INDEX clients_by_tax_id;
CREATE UNIQUE INDEX clients_tax_id_guarded ON clients (tenant_id, tax_id, tax_id_guard) WHERE tax_id <> '';
