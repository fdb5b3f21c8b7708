-- long: adjustment runs as last told
insert into adjustment_runs
  (tenant_id, run_id, version, state, rule, index, rate_ppm, first_on, last_on, created_on, contracts, adjustable, barred, in_loyalty,
   monthly_before_cents, monthly_after_cents, applied, waiting, moved, undone, actor)
select $1::uuid, r.run_id, r.version, r.state, r.rule, r.index, r.rate_ppm, r.first_on, r.last_on, r.created_on, r.contracts,
       r.adjustable, r.barred, r.in_loyalty, r.monthly_before_cents, r.monthly_after_cents, r.applied, r.waiting, r.moved, r.undone,
       r.actor
from unnest($2::uuid[], $3::bigint[], $4::text[], $5::text[], $6::text[], $7::integer[], $8::date[], $9::date[], $10::date[],
            $11::bigint[], $12::bigint[], $13::bigint[], $14::bigint[], $15::bigint[], $16::bigint[], $17::bigint[], $18::bigint[],
            $19::bigint[], $20::bigint[], $21::text[])
  as r (run_id, version, state, rule, index, rate_ppm, first_on, last_on, created_on, contracts, adjustable, barred, in_loyalty,
        monthly_before_cents, monthly_after_cents, applied, waiting, moved, undone, actor)
on conflict (tenant_id, run_id) do update
set version = excluded.version, state = excluded.state, rule = excluded.rule, index = excluded.index, rate_ppm = excluded.rate_ppm,
    first_on = excluded.first_on, last_on = excluded.last_on, created_on = excluded.created_on, contracts = excluded.contracts,
    adjustable = excluded.adjustable, barred = excluded.barred, in_loyalty = excluded.in_loyalty,
    monthly_before_cents = excluded.monthly_before_cents, monthly_after_cents = excluded.monthly_after_cents, applied = excluded.applied,
    waiting = excluded.waiting, moved = excluded.moved, undone = excluded.undone, actor = excluded.actor
where adjustment_runs.version < excluded.version
