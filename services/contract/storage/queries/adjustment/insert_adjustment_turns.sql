-- long: days to come on which contracts are to be brought up to their timelines
INSERT INTO contract_turns (tenant_id, turn_on, contract_id)
SELECT $1::uuid, t.turn_on, t.contract_id FROM unnest($2::date[], $3::uuid[]) AS t (turn_on, contract_id)
ON CONFLICT DO NOTHING
