-- long: an erasure was done a second time, with how many rows ($3), events ($4) and answers ($5) had come late
UPDATE erasures
SET erased_rows = erased_rows + $3, erased_events = erased_events + $4, erased_answers = erased_answers + $5, settled_at = now(),
    proof = ''
WHERE tenant_id = $1 AND subject = $2 AND settled_at IS NULL
