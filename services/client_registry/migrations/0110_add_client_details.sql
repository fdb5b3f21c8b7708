-- What a client has beyond its registration. What most clients have not is NULL and takes no room; texts are '' as before.
ALTER TABLE clients
  ADD COLUMN trade_name text NOT NULL DEFAULT '',
  -- {"street": ..., "postal_code": ...}
  ADD COLUMN billing_address jsonb,
  -- [{"kind": 1, "number": ..., "issuer": ..., "state": ..., "issued_on": "2020-01-31"}]
  ADD COLUMN identity_documents jsonb,
  ADD COLUMN campaign text NOT NULL DEFAULT '',
  -- {"shirt_size": "M", "height": 1.82, "vegan": true, "since": {"date": "2020-01-31"}}
  ADD COLUMN custom_fields jsonb,
  ADD COLUMN archived_at timestamptz,
  ADD COLUMN archive_reason text NOT NULL DEFAULT '',
  ADD COLUMN activity smallint NOT NULL DEFAULT 1,
  ADD COLUMN first_paid_on date,
  ADD COLUMN last_paid_on date,
  ADD COLUMN merged_into uuid,
  ADD COLUMN anonymized_at timestamptz,
  ADD COLUMN import_id uuid,
  ADD COLUMN import_flags text[],
  ADD CONSTRAINT clients_activity_known CHECK (activity BETWEEN 1 AND 5),
  ADD CONSTRAINT clients_archived_activity CHECK ((activity >= 4) = (archived_at IS NOT NULL)),
  ADD CONSTRAINT clients_payments_in_order CHECK (last_paid_on >= first_paid_on),
  ADD CONSTRAINT clients_merged_into_another CHECK (merged_into <> client_id);

CREATE INDEX clients_by_merged_into ON clients (tenant_id, merged_into, client_id) WHERE merged_into IS NOT NULL;
