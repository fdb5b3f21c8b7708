-- short: one of the sources $2 of which not everything before $3 is applied here, if there is one
select wanted.source
from unnest($2::text[]) as wanted (source)
left join feed_sources s on s.consumer = $1 and s.source = wanted.source
where coalesce(s.complete_until, '-infinity') < $3::timestamptz
order by wanted.source
limit 1
