-- long: for each job how many tenants are due on $2, how many days the furthest is behind, and the last success
SELECT j.job,
       count(*) FILTER (WHERE r.last_date < $2::date),
       coalesce(max($2::date - r.last_date), 0),
       coalesce(extract(epoch FROM max(r.last_success_at)), 0)
FROM unnest($1::text[]) AS j (job) LEFT JOIN job_runs r ON r.job = j.job
GROUP BY j.job
