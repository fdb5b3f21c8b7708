-- C-30. Which of the contract's dates a pause moved when it began: a resumption gives these alone back. Pauses that run now have moved
-- every date whose clock they stop.
ALTER TABLE pauses
  ADD COLUMN moved_end boolean NOT NULL DEFAULT false,
  ADD COLUMN moved_expiration boolean NOT NULL DEFAULT false;
ALTER TABLE pauses NO FORCE ROW LEVEL SECURITY;
UPDATE pauses
SET moved_end = 'SERVICE' = ANY (string_to_array(stops, ',')),
  moved_expiration = 'LOYALTY_CLOCK' = ANY (string_to_array(stops, ','))
WHERE state = 2;
ALTER TABLE pauses FORCE ROW LEVEL SECURITY;
