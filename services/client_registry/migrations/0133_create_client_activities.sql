-- R-30 to R-35. Where each client stands, and since when; derived by domain/activity, never typed in. Clients that were
-- always leads have no row.
CREATE TABLE client_activities (
  tenant_id uuid NOT NULL,
  client_id uuid NOT NULL,
  -- Of the client's last ClientActivityChanged.
  version bigint NOT NULL,
  activity smallint NOT NULL,
  -- Everything up to and with this day was told.
  told_until date NOT NULL,
  -- When the activity changes next if nothing happens: the daily cycle takes it up then.
  next_change_on date,
  -- The parameter that it was derived with.
  activity_days integer NOT NULL,
  PRIMARY KEY (tenant_id, client_id),
  CONSTRAINT client_activities_activity_known CHECK (activity BETWEEN 1 AND 5),
  CONSTRAINT client_activities_next_change_to_come CHECK (next_change_on > told_until)
);
CREATE INDEX client_activities_due ON client_activities (tenant_id, next_change_on) WHERE next_change_on IS NOT NULL;
SELECT tenant_table('client_activities');

-- Each change that stands. Before the first a client is a lead.
CREATE TABLE client_activity_changes (
  tenant_id uuid NOT NULL,
  client_id uuid NOT NULL,
  since date NOT NULL,
  activity_before smallint NOT NULL,
  activity smallint NOT NULL,
  last_paid_on date,
  PRIMARY KEY (tenant_id, client_id, since),
  CONSTRAINT client_activity_changes_activity_differs CHECK (activity <> activity_before)
);
CREATE INDEX client_activity_changes_by_day ON client_activity_changes (tenant_id, since, client_id);
SELECT tenant_table('client_activity_changes');

-- R-33. The days [archived_on, restored_on) on which a client was archived.
CREATE TABLE client_archivings (
  tenant_id uuid NOT NULL,
  client_id uuid NOT NULL,
  archived_on date NOT NULL,
  restored_on date,
  PRIMARY KEY (tenant_id, client_id, archived_on),
  CONSTRAINT client_archivings_in_order CHECK (restored_on > archived_on)
);
SELECT tenant_table('client_archivings');
