-- R-23. Notes of staff about clients. Rows are only added; a correction is a row that names the one it corrects.
CREATE TABLE evolutions (
  tenant_id uuid NOT NULL,
  evolution_id uuid NOT NULL,
  client_id uuid NOT NULL,
  evolved_on date NOT NULL,
  note text NOT NULL,
  staff text NOT NULL,
  corrects_id uuid,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, evolution_id),
  CONSTRAINT evolutions_of_a_client FOREIGN KEY (tenant_id, client_id) REFERENCES clients,
  CONSTRAINT evolutions_correct_one FOREIGN KEY (tenant_id, corrects_id) REFERENCES evolutions,
  CONSTRAINT evolutions_corrected_once UNIQUE (tenant_id, corrects_id),
  CONSTRAINT evolutions_note_present CHECK (note <> '')
);
CREATE INDEX evolutions_by_client ON evolutions (tenant_id, client_id, evolved_on);
CREATE INDEX evolutions_by_day ON evolutions (tenant_id, evolved_on, evolution_id);
SELECT tenant_table('evolutions');
