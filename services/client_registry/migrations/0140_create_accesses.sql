-- Accesses, a partition a month (UTC) of their time. No foreign key to clients: whoever has accesses or presences has a row in
-- client_attendance, which has one.
CREATE TABLE accesses (
  tenant_id uuid NOT NULL,
  accessed_at timestamptz NOT NULL,
  access_id uuid NOT NULL,
  client_id uuid,
  outcome smallint NOT NULL,
  denial_reason smallint NOT NULL,
  denial_detail text NOT NULL,
  device_kind smallint NOT NULL,
  device_id text COLLATE "C" NOT NULL,
  device_event_id text COLLATE "C" NOT NULL,
  direction smallint NOT NULL,
  accessed_on date NOT NULL,
  received_at timestamptz NOT NULL,
  unit text NOT NULL,
  aggregator smallint NOT NULL,
  presence_id uuid,
  PRIMARY KEY (tenant_id, accessed_at, access_id),
  CONSTRAINT accesses_outcome_known CHECK (outcome IN (1, 2)),
  CONSTRAINT accesses_denied_for_a_reason CHECK ((outcome = 2) = (denial_reason <> 0)),
  CONSTRAINT accesses_granted_to_a_client CHECK (outcome = 2 OR client_id IS NOT NULL),
  CONSTRAINT accesses_begin_presences_when_granted CHECK (outcome = 1 OR presence_id IS NULL)
) PARTITION BY RANGE (accessed_at);
CREATE INDEX accesses_of_client ON accesses (tenant_id, client_id, accessed_at);
SELECT tenant_table('accesses');

-- Makes the partition of the month that a moment lies in; false when it is there. A device's event is unique in its month: a
-- unique index over all partitions would have to hold the time. Runs as the owner of the tables, who alone may make one.
CREATE FUNCTION ensure_access_month(moment timestamptz) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
  month timestamp := date_trunc('month', moment AT TIME ZONE 'UTC');
  partition text := 'accesses_' || to_char(month, 'YYYY_MM');
BEGIN
  IF to_regclass(partition) IS NOT NULL THEN
    RETURN false;
  END IF;
  IF month < '2000-01-01' OR month >= '2100-01-01' THEN
    RAISE EXCEPTION 'no accesses are kept of %', month USING ERRCODE = 'check_violation';
  END IF;
  PERFORM pg_advisory_xact_lock(hashtext(current_schema() || '.accesses'));
  IF to_regclass(partition) IS NOT NULL THEN
    RETURN false;
  END IF;
  EXECUTE format('CREATE TABLE %I (LIKE accesses INCLUDING CONSTRAINTS)', partition);
  EXECUTE format('CREATE UNIQUE INDEX ON %I (tenant_id, device_id, device_event_id)', partition);
  PERFORM tenant_table(partition);
  -- Attached when it is whole: this locks out neither readers nor writers of the other months.
  EXECUTE format('ALTER TABLE accesses ATTACH PARTITION %I FOR VALUES FROM (%L) TO (%L)', partition,
                 month AT TIME ZONE 'UTC', (month + interval '1 month') AT TIME ZONE 'UTC');
  RETURN true;
END $$;
REVOKE ALL ON FUNCTION ensure_access_month(timestamptz) FROM PUBLIC;
DO $$
BEGIN
  EXECUTE format('GRANT EXECUTE ON FUNCTION ensure_access_month(timestamptz) TO %I', current_schema() || '_app');
END $$;
