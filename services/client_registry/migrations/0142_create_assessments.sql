-- Physical assessments.
CREATE TABLE assessments (
  tenant_id uuid NOT NULL,
  assessment_id uuid NOT NULL,
  version bigint NOT NULL,
  client_id uuid NOT NULL,
  assessor text NOT NULL,
  assessed_on date NOT NULL,
  valid_until_on date NOT NULL,
  -- One value a key, in thousandths.
  measure_keys text[] NOT NULL,
  measure_values bigint[] NOT NULL,
  notes text NOT NULL,
  attachments text[] NOT NULL,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, assessment_id),
  CONSTRAINT assessments_of_a_client FOREIGN KEY (tenant_id, client_id) REFERENCES clients,
  CONSTRAINT assessments_valid_after_assessed CHECK (valid_until_on >= assessed_on),
  CONSTRAINT assessments_values_of_keys CHECK (cardinality(measure_keys) = cardinality(measure_values))
);
CREATE INDEX assessments_of_client ON assessments (tenant_id, client_id, assessed_on, assessment_id);
CREATE INDEX assessments_by_validity ON assessments (tenant_id, valid_until_on, client_id);
CREATE INDEX assessments_by_day ON assessments (tenant_id, assessed_on, assessment_id);
SELECT tenant_table('assessments');
