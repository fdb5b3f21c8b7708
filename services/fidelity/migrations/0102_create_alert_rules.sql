-- F-10. What a tenant wants to be told of.
CREATE TABLE alert_rules (
  tenant_id uuid NOT NULL,
  rule_id uuid NOT NULL,
  version bigint NOT NULL,
  display_name text NOT NULL,
  trigger smallint NOT NULL,
  days_before integer NOT NULL,
  disabled boolean NOT NULL,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, rule_id),
  CONSTRAINT alert_rules_trigger_known CHECK (trigger = 1),
  CONSTRAINT alert_rules_days_in_range CHECK (days_before BETWEEN 0 AND 365)
);
SELECT tenant_table('alert_rules');
