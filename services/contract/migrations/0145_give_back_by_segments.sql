-- C-24, C-42. What a change gives back has a cause of its own: a later change finds it, and gives it back anew.
ALTER TABLE price_segments
  DROP CONSTRAINT price_segments_cause_known,
  ADD CONSTRAINT price_segments_cause_known CHECK (cause BETWEEN 1 AND 9);
