-- Every answer names the feed positions it reflects, and its etag is made of them.
do $$
begin
  execute format('grant select on feed_checkpoints to %I', current_schema() || '_app');
  execute format('create policy everybody on feed_checkpoints for select to %I using (true)', current_schema() || '_app');
end $$;
