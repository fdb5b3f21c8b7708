-- C-28. Of which units a contract was, and until when each: whose policy a run of an earlier day followed. NULL: it never moved.
ALTER TABLE contracts
  ADD COLUMN former_units text[],
  ADD COLUMN units_until timestamptz[],
  ADD CONSTRAINT contracts_former_units_have_moments CHECK (cardinality(former_units) = cardinality(units_until)) NOT VALID;
