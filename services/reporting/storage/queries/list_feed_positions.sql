-- short: where the read model stands: by source the sum of its positions, that of the tenant's bucket, its time, and what is kept
select s.source, coalesce(sum(c.position), 0)::bigint, coalesce(max(c.position) filter (where c.bucket = $2), 0), s.complete_until,
       s.projection
from feed_sources s
left join feed_checkpoints c on c.consumer = s.consumer and c.source = s.source
where s.consumer = $1
group by s.source, s.complete_until, s.projection
order by s.source
