-- C-40. State and municipal holidays of the tenant's own (docs/brazil.md section 9).
CREATE TABLE holidays (
  tenant_id uuid NOT NULL,
  holiday_id uuid NOT NULL,
  holiday_on date NOT NULL,
  display_name text NOT NULL,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, holiday_id),
  CONSTRAINT holidays_day_unique UNIQUE (tenant_id, holiday_on)
);
SELECT tenant_table('holidays');
