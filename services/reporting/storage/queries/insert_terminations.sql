-- long: terminations as last told
insert into terminations
  (tenant_id, termination_id, contract_id, end_kind, ends_on, fine_cents, waived_cents, waiver, months_left, refund_cents, actor)
select $1::uuid, r.termination_id, r.contract_id, r.end_kind, r.ends_on, r.fine_cents, r.waived_cents, r.waiver, r.months_left,
       r.refund_cents, r.actor
from unnest($2::uuid[], $3::uuid[], $4::text[], $5::date[], $6::bigint[], $7::bigint[], $8::text[], $9::integer[], $10::bigint[],
            $11::text[])
  as r (termination_id, contract_id, end_kind, ends_on, fine_cents, waived_cents, waiver, months_left, refund_cents, actor)
on conflict do nothing
