-- A guarded statement of many rows that missed some of them: whoever was faster has committed, so that the transaction that runs
-- again (common/db/sqlstate.h knows the code) finds their rows.
CREATE FUNCTION ensure_all(touched bigint, wanted bigint) RETURNS bigint LANGUAGE plpgsql AS $$
BEGIN
  IF touched <> wanted THEN
    RAISE EXCEPTION 'a guarded statement touched % rows of %', touched, wanted USING ERRCODE = 'serialization_failure';
  END IF;
  RETURN touched;
END $$;
