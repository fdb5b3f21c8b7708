-- long: values that dimensions have, with what people read for them
insert into dimension_values (tenant_id, dimension, value, label)
select $1::uuid, r.dimension, r.value, r.label
from unnest($2::text[], $3::text[], $4::text[]) as r (dimension, value, label)
on conflict (tenant_id, dimension, value) do update set label = excluded.label
where dimension_values.label <> excluded.label
