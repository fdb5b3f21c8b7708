select 'adjustmentItems/' || i.item_id as item,
       'contracts/' || c.contract_id as contract,
       'clients/' || c.client_id as client,
       cl.display_name as client_name,
       cl.mobile_phone,
       cl.email,
       p.display_name as plan_name,
       coalesce(c.unit, cl.unit) as unit,
       coalesce(c.consultant, cl.consultant) as consultant,
       'adjustmentRuns/' || r.run_id as run,
       r.index,
       round(r.rate_ppm / 10000.0, 4) as rate_percent,
       i.state,
       i.applied_on,
       i.effective_on,
       i.undone_on,
       i.in_loyalty,
       i.price_before_cents as price_before,
       i.price_after_cents as price_after,
       i.price_after_cents - i.price_before_cents as price_rise,
       i.monthly_before_cents as monthly_before,
       i.monthly_after_cents as monthly_after,
       i.monthly_after_cents - i.monthly_before_cents as monthly_rise,
       case when i.state = 'APPLIED' then i.monthly_after_cents - i.monthly_before_cents else 0 end as standing_rise
from adjustment_items i
join adjustment_runs r on r.tenant_id = i.tenant_id and r.run_id = i.run_id
join contracts c on c.tenant_id = i.tenant_id and c.contract_id = i.contract_id
left join clients cl on cl.tenant_id = c.tenant_id and cl.client_id = c.client_id
left join clients ag on ag.tenant_id = c.tenant_id and ag.client_id = c.client_id and ag.aggregator <> 0
left join plans p on p.tenant_id = c.tenant_id and p.plan_id = c.plan_id
where i.tenant_id = :tenant
  and ((:date_kind = 'application' and i.applied_on between :period_start and :period_end)
    or (:date_kind = 'effect' and i.effective_on between :period_start and :period_end))
  and (:run is null or 'adjustmentRuns/' || i.run_id = :run)
  and (:state is null or i.state = any(:state))
  and (:index is null or r.index = any(:index))
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
