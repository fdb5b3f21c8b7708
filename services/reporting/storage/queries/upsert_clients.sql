-- long: clients as last told
insert into clients (tenant_id, client_id, version, display_name, kind, tax_id, birth_on, sex, email, mobile_phone, phone,
                     city, state, groups, category, vip, aggregator, origin, unit, consultant, teacher, registered_on,
                     external_id)
select $1::uuid, r.client_id, r.version, r.display_name, r.kind, r.tax_id, r.birth_on, r.sex, r.email, r.mobile_phone,
       r.phone, r.city, r.state, r.groups::text[], r.category, r.vip, r.aggregator, r.origin, r.unit, r.consultant,
       r.teacher, r.registered_on, r.external_id
from unnest($2::uuid[], $3::bigint[], $4::text[], $5::text[], $6::text[], $7::date[], $8::text[], $9::text[],
            $10::text[], $11::text[], $12::text[], $13::text[], $14::text[], $15::text[], $16::boolean[],
            $17::smallint[], $18::text[], $19::text[], $20::text[], $21::text[], $22::date[], $23::text[])
  as r (client_id, version, display_name, kind, tax_id, birth_on, sex, email, mobile_phone, phone, city, state, groups,
        category, vip, aggregator, origin, unit, consultant, teacher, registered_on, external_id)
on conflict (tenant_id, client_id) do update
set version = excluded.version, display_name = excluded.display_name, kind = excluded.kind, tax_id = excluded.tax_id,
    birth_on = excluded.birth_on, sex = excluded.sex, email = excluded.email, mobile_phone = excluded.mobile_phone,
    phone = excluded.phone, city = excluded.city, state = excluded.state, groups = excluded.groups,
    category = excluded.category, vip = excluded.vip, aggregator = excluded.aggregator, origin = excluded.origin,
    unit = excluded.unit, consultant = excluded.consultant, teacher = excluded.teacher,
    registered_on = excluded.registered_on, external_id = excluded.external_id
