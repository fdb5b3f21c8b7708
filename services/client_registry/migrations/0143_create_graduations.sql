-- Modalities with their grades, in order; the arrays are of one length.
CREATE TABLE modalities (
  tenant_id uuid NOT NULL,
  modality_id uuid NOT NULL,
  version bigint NOT NULL,
  code text NOT NULL,
  display_name text NOT NULL,
  grade_codes text[] NOT NULL,
  required_classes bigint[] NOT NULL,
  required_months bigint[] NOT NULL,
  required_evaluations bigint[] NOT NULL,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, modality_id),
  CONSTRAINT modalities_have_grades CHECK (cardinality(grade_codes) BETWEEN 1 AND 100)
);
CREATE UNIQUE INDEX modalities_code_unique ON modalities (tenant_id, code);
SELECT tenant_table('modalities');

-- The graduation of a client in a modality; grade, since_on and credited_classes are those of its current step.
CREATE TABLE graduations (
  tenant_id uuid NOT NULL,
  graduation_id uuid NOT NULL,
  version bigint NOT NULL,
  client_id uuid NOT NULL,
  modality_id uuid NOT NULL,
  grade text NOT NULL,
  since_on date NOT NULL,
  credited_classes integer NOT NULL,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, graduation_id),
  CONSTRAINT graduations_of_a_client FOREIGN KEY (tenant_id, client_id) REFERENCES clients,
  CONSTRAINT graduations_in_a_modality FOREIGN KEY (tenant_id, modality_id) REFERENCES modalities
);
CREATE UNIQUE INDEX graduations_one_a_modality ON graduations (tenant_id, client_id, modality_id);
CREATE INDEX graduations_by_grade ON graduations (tenant_id, modality_id, grade);
SELECT tenant_table('graduations');

CREATE TABLE graduation_steps (
  tenant_id uuid NOT NULL,
  graduation_id uuid NOT NULL,
  step integer NOT NULL,
  grade text NOT NULL,
  since_on date NOT NULL,
  promoted_by text NOT NULL,
  credited_classes integer NOT NULL,
  undone_at timestamptz,
  PRIMARY KEY (tenant_id, graduation_id, step),
  CONSTRAINT graduation_steps_of_a_graduation FOREIGN KEY (tenant_id, graduation_id) REFERENCES graduations
);
SELECT tenant_table('graduation_steps');

CREATE TABLE graduation_evaluations (
  tenant_id uuid NOT NULL,
  graduation_id uuid NOT NULL,
  step integer NOT NULL,
  place integer NOT NULL,
  evaluated_on date NOT NULL,
  evaluator text NOT NULL,
  passed boolean NOT NULL,
  notes text NOT NULL,
  PRIMARY KEY (tenant_id, graduation_id, step, place),
  CONSTRAINT graduation_evaluations_of_a_step FOREIGN KEY (tenant_id, graduation_id, step) REFERENCES graduation_steps
);
SELECT tenant_table('graduation_evaluations');
