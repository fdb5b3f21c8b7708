-- A payload of many rows is compressed when it is staged. The default algorithm takes four times the processor time, a
-- tenth of what the import of a client costs the database. A server built without lz4 keeps the default.
DO $$
BEGIN
  ALTER TABLE outbox_pending ALTER COLUMN payload SET COMPRESSION lz4;
  ALTER TABLE feed ALTER COLUMN payload SET COMPRESSION lz4;
EXCEPTION WHEN feature_not_supported THEN
  NULL;
END $$;
