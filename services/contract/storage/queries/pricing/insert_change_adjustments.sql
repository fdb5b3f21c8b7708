-- short: what a change charges or gives back for days charged at the other price, an array a column; as it stands, it is as agreed
INSERT INTO change_adjustments (tenant_id, change_id, contract_id, ordinal, first_on, last_on, price_before_cents, price_after_cents,
  agreed_days, agreed_of_days, agreed_cents, days, of_days, amount_cents)
SELECT $1::uuid, $2::uuid, $3::uuid, t.ordinal, t.first_on, t.last_on, t.before, t.after, t.days, t.of_days, t.amount, t.days, t.of_days, t.amount
FROM unnest($4::integer[], $5::date[], $6::date[], $7::bigint[], $8::bigint[], $9::integer[], $10::integer[], $11::bigint[])
  AS t (ordinal, first_on, last_on, before, after, days, of_days, amount)
