-- X-07. How far the clock of a sandbox tenant is ahead of the machine's: the furthest step holds. A step is never taken back, so a
-- clock never goes back, and a tenant that has one stays a sandbox.
CREATE TABLE sandbox_clock_steps (
  tenant_id uuid NOT NULL,
  ahead_us bigint NOT NULL,
  stepped_at timestamptz NOT NULL,
  actor text NOT NULL,
  PRIMARY KEY (tenant_id, ahead_us),
  CONSTRAINT sandbox_clock_steps_forward CHECK (ahead_us > 0)
);
SELECT worker_table('sandbox_clock_steps');
