-- Presences: from an access, or from the schedule.
CREATE TABLE presences (
  tenant_id uuid NOT NULL,
  presence_id uuid NOT NULL,
  version bigint NOT NULL,
  client_id uuid NOT NULL,
  source smallint NOT NULL,
  attended_at timestamptz NOT NULL,
  attended_on date NOT NULL,
  class_id text COLLATE "C" NOT NULL,
  activity text NOT NULL,
  modality text NOT NULL,
  teacher text NOT NULL,
  unit text NOT NULL,
  aggregator smallint NOT NULL,
  access_id uuid,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  -- A correction keeps the row; it counts no longer.
  deleted_at timestamptz,
  delete_reason text NOT NULL,
  PRIMARY KEY (tenant_id, presence_id),
  CONSTRAINT presences_source_known CHECK (source IN (1, 2)),
  CONSTRAINT presences_come_from_something CHECK (source = 2 OR access_id IS NOT NULL)
);
CREATE INDEX presences_of_client ON presences (tenant_id, client_id, attended_on) WHERE deleted_at IS NULL;
CREATE INDEX presences_by_time ON presences (tenant_id, attended_at, presence_id);
SELECT tenant_table('presences');

-- When each client came last. Absentees are read from its indexes.
CREATE TABLE client_attendance (
  tenant_id uuid NOT NULL,
  client_id uuid NOT NULL,
  version bigint NOT NULL,
  last_presence_on date,
  last_access_on date,
  PRIMARY KEY (tenant_id, client_id),
  CONSTRAINT client_attendance_of_a_client FOREIGN KEY (tenant_id, client_id) REFERENCES clients
) WITH (fillfactor = 80);
CREATE INDEX client_attendance_by_presence ON client_attendance (tenant_id, last_presence_on, client_id);
CREATE INDEX client_attendance_by_access ON client_attendance (tenant_id, last_access_on, client_id);
SELECT tenant_table('client_attendance');
