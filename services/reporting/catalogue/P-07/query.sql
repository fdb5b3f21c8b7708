-- Signed changes by day, those before the period on its first day, and a zero for every day so that none is missing;
-- their running sum is the number of clients. Days to come are left out. The changes are stored by unit, category, VIP and
-- aggregator; for the other filters they are worked out from the contracts chosen, as domain/force_periods.h does it.
-- A day that is published (domain/publication.h) is shown as it was then, where it was published by the filters asked for.
with chosen as not materialized (
  select c.client_id, c.contract_id, daterange(c.in_force_from, c.in_force_until) as days
  from contracts c
  left join clients cl on cl.tenant_id = c.tenant_id and cl.client_id = c.client_id
  left join plans p on p.tenant_id = c.tenant_id and p.plan_id = c.plan_id
  where c.tenant_id = :tenant
    and num_nonnulls(:client_activity, :client_situation, :plan, :modality, :group, :consultant, :teacher) > 0
    and c.in_force_from <= least(:period_end, :today)
    and (:client_activity is null or client_activity(:tenant, c.client_id, :today) = any(:client_activity))
    and (:client_situation is null or client_situation(:tenant, c.client_id, :today) = any(:client_situation))
    and (:unit is null or coalesce(cl.unit, '') = any(:unit))
    and (:plan is null or p.code = any(:plan))
    and (:modality is null or p.modalities && :modality)
    and (:category is null or coalesce(cl.category, '') = any(:category))
    and (:group is null or cl.groups && :group)
    and (:vip = 'include' or coalesce(cl.vip, false) = (:vip = 'only'))
    and (:consultant is null or coalesce(c.consultant, cl.consultant) = any(:consultant))
    and (:teacher is null or cl.teacher = any(:teacher))
    and (:aggregators = 'include' or (coalesce(cl.aggregator, 0) <> 0) = (:aggregators = 'only'))
), stood as not materialized (
  select s.contract_id, s.standing,
         daterange(s.since, lead(s.since) over (partition by s.client_id, s.contract_id order by s.since)) as days
  from contract_standings s
  where s.tenant_id = :tenant
  union all
  select s.contract_id, 0, daterange(null, min(s.since))
  from contract_standings s
  where s.tenant_id = :tenant
  group by s.contract_id
), client_days as (
  select chosen.client_id,
         coalesce(range_agg(chosen.days * stood.days) filter (where stood.standing = 0), '{}')
           + coalesce(range_agg(chosen.days) filter (where stood.standing is null), '{}') as active,
         coalesce(range_agg(chosen.days * stood.days) filter (where stood.standing = 1), '{}') as suspended,
         coalesce(range_agg(chosen.days * stood.days) filter (where stood.standing = 2), '{}') as blocked
  from chosen
  left join stood on stood.contract_id = chosen.contract_id
  group by chosen.client_id
), periods as not materialized (
  select unnest(c.active) as days, 1 as active, 0 as suspended, 0 as blocked from client_days c
  union all
  select unnest(c.suspended - c.active), 0, 1, 0 from client_days c
  union all
  select unnest(c.blocked - c.active - c.suspended), 0, 0, 1 from client_days c
), changes as not materialized (
  select d.day, d.active, d.suspended, d.blocked
  from client_count_deltas d
  where d.tenant_id = :tenant
    and num_nonnulls(:client_activity, :client_situation, :plan, :modality, :group, :consultant, :teacher) = 0
    and (:unit is null or d.unit = any(:unit))
    and (:category is null or d.category = any(:category))
    and (:vip = 'include' or d.vip = (:vip = 'only'))
    and (:aggregators = 'include' or (d.aggregator <> 0) = (:aggregators = 'only'))
  union all
  select lower(p.days), p.active, p.suspended, p.blocked from periods p
  union all
  select upper(p.days), -p.active, -p.suspended, -p.blocked from periods p where not upper_inf(p.days)
), published as not materialized (
  select s.day, s.published_on,
         coalesce(sum(n.active), 0)::bigint as active,
         coalesce(sum(n.suspended), 0)::bigint as suspended,
         coalesce(sum(n.blocked), 0)::bigint as blocked
  from client_count_snapshots s
  left join lateral unnest(s.unit, s.category, s.aggregator, s.vip, s.active, s.suspended, s.blocked)
    as n (unit, category, aggregator, vip, active, suspended, blocked)
    on (:unit is null or n.unit = any(:unit))
   and (:category is null or n.category = any(:category))
   and (:vip = 'include' or n.vip = (:vip = 'only'))
   and (:aggregators = 'include' or (n.aggregator <> 0) = (:aggregators = 'only'))
  where s.tenant_id = :tenant
    and :figures = 'published'
    and num_nonnulls(:client_activity, :client_situation, :plan, :modality, :group, :consultant, :teacher) = 0
    and s.day between :period_start and :period_end
    and (:grouping = 'day' or s.day = :period_end or extract(day from s.day + 1) = 1)
  group by s.tenant_id, s.day, s.published_on
)
select history.day,
       coalesce(published.active, history.active) as active,
       coalesce(published.suspended, history.suspended) as suspended,
       coalesce(published.blocked, history.blocked) as blocked,
       coalesce(published.active + published.suspended + published.blocked,
                history.active + history.suspended + history.blocked) as in_force,
       published.published_on
from (
  select change.day,
         (sum(sum(change.active)) over days)::bigint as active,
         (sum(sum(change.suspended)) over days)::bigint as suspended,
         (sum(sum(change.blocked)) over days)::bigint as blocked
  from (
    select greatest(c.day, :period_start) as day, c.active, c.suspended, c.blocked from changes c
    union all
    select g.day::date, 0, 0, 0
    from generate_series(:period_start::timestamp, least(:period_end, :today)::timestamp, interval '1 day') as g (day)
  ) change
  where change.day <= least(:period_end, :today)
  group by change.day
  window days as (order by change.day)
) history
left join published on published.day = history.day
where :grouping = 'day'
   or history.day = least(:period_end, :today)
   or extract(day from history.day + 1) = 1
