-- long: contracts of adjustment runs as last told
insert into adjustment_items
  (tenant_id, item_id, version, run_id, contract_id, state, effective_on, applied_on, undone_on, price_before_cents, price_after_cents,
   monthly_before_cents, monthly_after_cents, in_loyalty)
select $1::uuid, i.item_id, i.version, i.run_id, i.contract_id, i.state, i.effective_on, i.applied_on, i.undone_on,
       i.price_before_cents, i.price_after_cents, i.monthly_before_cents, i.monthly_after_cents, i.in_loyalty
from unnest($2::uuid[], $3::bigint[], $4::uuid[], $5::uuid[], $6::text[], $7::date[], $8::date[], $9::date[], $10::bigint[],
            $11::bigint[], $12::bigint[], $13::bigint[], $14::boolean[])
  as i (item_id, version, run_id, contract_id, state, effective_on, applied_on, undone_on, price_before_cents, price_after_cents,
        monthly_before_cents, monthly_after_cents, in_loyalty)
on conflict (tenant_id, item_id) do update
set version = excluded.version, state = excluded.state, effective_on = excluded.effective_on, applied_on = excluded.applied_on,
    undone_on = excluded.undone_on, price_before_cents = excluded.price_before_cents, price_after_cents = excluded.price_after_cents,
    monthly_before_cents = excluded.monthly_before_cents, monthly_after_cents = excluded.monthly_after_cents,
    in_loyalty = excluded.in_loyalty
where adjustment_items.version < excluded.version
