-- A text without accents and in lower case: what people type finds what is written.
create function folded(value text) returns text
language sql immutable parallel safe
return lower(regexp_replace(normalize(value, nfd), U&'[\0300-\036f]', '', 'g'));

-- What the rows of a tenant have, or had, in each dimension (domain/dimensions.h). Few, however large the portfolio.
create table dimension_values (
  tenant_id uuid not null,
  dimension text not null,
  value text not null,
  label text not null,
  primary key (tenant_id, dimension, value)
);

-- What is known already. The owner sees all tenants for this moment alone.
alter table clients no force row level security;
alter table contracts no force row level security;
alter table plans no force row level security;
insert into dimension_values (tenant_id, dimension, value, label)
select tenant_id, dimension, value, max(label)
from (
  select tenant_id, v.dimension, v.value, v.value as label
  from clients, lateral (values ('category', category), ('city', city), ('consultant', consultant),
                                ('teacher', teacher), ('unit', unit)) as v (dimension, value)
  union all
  select tenant_id, 'group', g.value, g.value from clients, unnest(groups) as g (value)
  union all
  select tenant_id, v.dimension, v.value, v.value
  from contracts, lateral (values ('consultant', consultant), ('end_reason', end_reason), ('unit', unit)) as v (dimension, value)
  union all
  select tenant_id, 'plan', code, display_name from plans
  union all
  select tenant_id, 'modality', m.value, m.value from plans, unnest(modalities) as m (value)
) known
where value is not null
group by tenant_id, dimension, value;
alter table clients force row level security;
alter table contracts force row level security;
alter table plans force row level security;

select tenant_table('dimension_values');
