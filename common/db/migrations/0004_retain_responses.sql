-- What was answered to a request is forgotten after a time, by a background thread that sees all tenants.
CREATE INDEX idempotency_by_age ON idempotency (tenant_id, created_at);
DO $$
DECLARE
  worker text := current_schema() || '_worker';
BEGIN
  EXECUTE format('GRANT SELECT, DELETE ON idempotency TO %I', worker);
  EXECUTE format('CREATE POLICY worker ON idempotency TO %I USING (true) WITH CHECK (true)', worker);
END $$;
