-- short: days on which a contract is to be brought up to its timeline
INSERT INTO contract_turns (tenant_id, turn_on, contract_id)
SELECT $1::uuid, t.turn_on, $2::uuid FROM unnest($3::date[]) AS t (turn_on)
ON CONFLICT DO NOTHING
