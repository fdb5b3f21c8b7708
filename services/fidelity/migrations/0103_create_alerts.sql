-- F-10. What was told, once for each rule, contract and end of a loyalty term.
CREATE TABLE alerts (
  tenant_id uuid NOT NULL,
  alert_id uuid NOT NULL,
  rule_id uuid NOT NULL,
  contract_id uuid NOT NULL,
  client_id uuid NOT NULL,
  client_display_name text NOT NULL,
  occurrence_on date NOT NULL,
  due_on date NOT NULL,
  fired_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, alert_id),
  CONSTRAINT alerts_once UNIQUE (tenant_id, rule_id, contract_id, occurrence_on),
  CONSTRAINT alerts_rule_exists FOREIGN KEY (tenant_id, rule_id) REFERENCES alert_rules,
  CONSTRAINT alerts_due_before_occurrence CHECK (due_on <= occurrence_on)
);
CREATE INDEX alerts_by_firing ON alerts (tenant_id, fired_at, alert_id);
SELECT tenant_table('alerts');
