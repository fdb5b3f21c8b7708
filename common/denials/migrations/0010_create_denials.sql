-- C-33. Calls that were answered PERMISSION_DENIED: one row for a caller, a method and a minute.
CREATE TABLE denials (
  tenant_id uuid NOT NULL,
  denial_id uuid NOT NULL,
  actor text NOT NULL,
  method text NOT NULL,
  permission text NOT NULL,
  denied bigint NOT NULL,
  call_id text NOT NULL,
  request_id text NOT NULL,
  first_at timestamptz NOT NULL,
  last_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, denial_id),
  CONSTRAINT denials_counted CHECK (denied > 0)
);
CREATE INDEX denials_by_time ON denials (tenant_id, last_at, denial_id);
SELECT worker_table('denials');
