-- beginning 2: the contract brought an evaded client back. A day that is in no branch is there by the series.
with chosen as not materialized (
  select c.tenant_id, c.contract_id, c.in_force_from, c.in_force_until, c.beginning, c.end_kind
  from contracts c
  left join clients cl on cl.tenant_id = c.tenant_id and cl.client_id = c.client_id
  left join clients ag on ag.tenant_id = c.tenant_id and ag.client_id = c.client_id and ag.aggregator <> 0
  left join plans p on p.tenant_id = c.tenant_id and p.plan_id = c.plan_id
  where c.tenant_id = :tenant
    and (:client_activity is null or client_activity(:tenant, c.client_id, :today) = any(:client_activity))
    and (:client_situation is null or client_situation(:tenant, c.client_id, :today) = any(:client_situation))
    and (:unit is null or coalesce(c.unit, cl.unit) = any(:unit))
    and (:plan is null or p.code = any(:plan))
    and (:modality is null or p.modalities && :modality)
    and (:category is null or cl.category = any(:category))
    and (:group is null or cl.groups && :group)
    and (:vip = 'include' or coalesce(cl.vip, false) = (:vip = 'only'))
    and (:consultant is null or coalesce(c.consultant, cl.consultant) = any(:consultant))
    and (:teacher is null or cl.teacher = any(:teacher))
    and (:aggregators = 'include' or (ag.client_id is not null) = (:aggregators = 'only'))
)
select counted.period,
       sum(counted.adhesions)::bigint as adhesions,
       sum(counted.returns)::bigint as returns,
       sum(counted.renewals)::bigint as renewals,
       sum(counted.closings)::bigint as closings,
       sum(counted.expiries)::bigint as expiries,
       sum(counted.adhesions + counted.returns - counted.closings - counted.expiries)::bigint as balance
from (
  select series.period::date as period, 0 as adhesions, 0 as returns, 0 as renewals, 0 as closings, 0 as expiries
  from generate_series(date_trunc(:grouping, :period_start::timestamp), :period_end::timestamp,
                       case :grouping when 'day' then interval '1 day' else interval '1 month' end) as series (period)
  union all
  select date_trunc(:grouping, began.in_force_from::timestamp)::date,
         count(*) filter (where began.beginning <> 2), count(*) filter (where began.beginning = 2), 0, 0, 0  -- 2: a return (domain/movements.h)
  from chosen began
  where began.in_force_from between :period_start and :period_end
  group by 1
  union all
  select date_trunc(:grouping, renewal.renewed_on::timestamp)::date, 0, 0, count(*), 0, 0
  from contract_renewals renewal
  join chosen on chosen.tenant_id = renewal.tenant_id and chosen.contract_id = renewal.contract_id
  where renewal.tenant_id = :tenant and renewal.renewed_on between :period_start and :period_end
  group by 1
  union all
  select date_trunc(:grouping, ended.in_force_until::timestamp)::date, 0, 0, 0,
         count(*) filter (where ended.end_kind is distinct from 'EXPIRED'), count(*) filter (where ended.end_kind = 'EXPIRED')
  from chosen ended
  where ended.in_force_until between :period_start and :period_end
  group by 1
) counted
group by counted.period
