-- R-29, C-40. Whose a receivable or payment is by itself, where it stands with another client since merges moved it: an undone merge
-- gives it back. NULL: it never moved.
ALTER TABLE receivables ADD COLUMN own_client_id uuid;
ALTER TABLE payments ADD COLUMN own_client_id uuid;
CREATE INDEX receivables_by_own_client ON receivables (tenant_id, own_client_id) WHERE own_client_id IS NOT NULL;
CREATE INDEX payments_by_own_client ON payments (tenant_id, own_client_id) WHERE own_client_id IS NOT NULL;
