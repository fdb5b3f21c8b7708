select 'adjustmentRuns/' || r.run_id as run,
       r.created_on,
       r.state,
       r.rule,
       r.index,
       round(r.rate_ppm / 10000.0, 4) as rate_percent,
       r.first_on,
       r.last_on,
       r.contracts,
       r.adjustable,
       r.barred,
       r.in_loyalty,
       r.monthly_before_cents as monthly_before,
       r.monthly_after_cents as monthly_after,
       r.monthly_after_cents - r.monthly_before_cents as monthly_rise,
       r.applied,
       r.waiting,
       r.moved,
       r.undone,
       r.actor as made_by
from adjustment_runs r
where r.tenant_id = :tenant
  and r.created_on between :period_start and :period_end
  and (:state is null or r.state = any(:state))
  and (:index is null or r.index = any(:index))
