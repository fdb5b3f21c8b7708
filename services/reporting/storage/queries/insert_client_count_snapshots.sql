-- long: the numbers of clients on the days from $2 to $3, as they are known now; a day that is published stays as it is
with changes as (
  select greatest(d.day, $2::date) as day, d.unit, d.category, d.aggregator, d.vip, d.active, d.suspended, d.blocked
  from client_count_deltas d
  where d.tenant_id = $1::uuid and d.day <= $3::date
  union all
  select series.day::date, split.unit, split.category, split.aggregator, split.vip, 0, 0, 0
  from (select distinct d.unit, d.category, d.aggregator, d.vip
        from client_count_deltas d
        where d.tenant_id = $1::uuid and d.day <= $3::date) split
  cross join generate_series($2::timestamp, $3::timestamp, interval '1 day') as series (day)
), counts as (
  select c.day, c.unit, c.category, c.aggregator, c.vip,
         (sum(sum(c.active)) over split)::bigint as active,
         (sum(sum(c.suspended)) over split)::bigint as suspended,
         (sum(sum(c.blocked)) over split)::bigint as blocked
  from changes c
  group by c.day, c.unit, c.category, c.aggregator, c.vip
  window split as (partition by c.unit, c.category, c.aggregator, c.vip order by c.day)
)
insert into client_count_snapshots (tenant_id, day, published_at, published_on, unit, category, aggregator, vip, active,
                                    suspended, blocked)
select $1::uuid, series.day::date, $4::timestamptz, $5::date,
       coalesce(array_agg(c.unit) filter (where c.unit is not null), '{}'),
       coalesce(array_agg(c.category) filter (where c.unit is not null), '{}'),
       coalesce(array_agg(c.aggregator) filter (where c.unit is not null), '{}'),
       coalesce(array_agg(c.vip) filter (where c.unit is not null), '{}'),
       coalesce(array_agg(c.active) filter (where c.unit is not null), '{}'),
       coalesce(array_agg(c.suspended) filter (where c.unit is not null), '{}'),
       coalesce(array_agg(c.blocked) filter (where c.unit is not null), '{}')
from generate_series($2::timestamp, $3::timestamp, interval '1 day') as series (day)
left join counts c on c.day = series.day::date and (c.active, c.suspended, c.blocked) <> (0, 0, 0)
group by series.day
on conflict (tenant_id, day) do nothing
