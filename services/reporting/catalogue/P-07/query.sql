-- Signed changes by day, those before the period on its first day, and a zero for every day so that none is missing;
-- their running sum is the number of clients. Days to come are left out.
select history.day, history.active, history.suspended, history.blocked,
       history.active + history.suspended + history.blocked as in_force
from (
  select change.day,
         (sum(sum(change.active)) over days)::bigint as active,
         (sum(sum(change.suspended)) over days)::bigint as suspended,
         (sum(sum(change.blocked)) over days)::bigint as blocked
  from (
    select greatest(d.day, :period_start) as day, d.active, d.suspended, d.blocked
    from client_count_deltas d
    where d.tenant_id = :tenant
      and d.day <= least(:period_end, :today)
      and (:unit is null or d.unit = any(:unit))
      and (:category is null or d.category = any(:category))
      and (:vip = 'include' or d.vip = (:vip = 'only'))
      and (:aggregators = 'include' or (d.aggregator <> 0) = (:aggregators = 'only'))
    union all
    select g.day::date, 0, 0, 0
    from generate_series(:period_start::timestamp, least(:period_end, :today)::timestamp, interval '1 day') as g (day)
  ) change
  where change.day <= least(:period_end, :today)
  group by change.day
  window days as (order by change.day)
) history
where :grouping = 'day'
   or history.day = least(:period_end, :today)
   or extract(day from history.day + 1) = 1
