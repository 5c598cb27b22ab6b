-- jobs.count_attempt (write)
update jobs set attempts = attempts + 1, error = $1
where account_id = $2 and id = $3 and state = 'dispatched';

-- jobs.fail (write)
update jobs set state = 'failed', attempts = attempts + 1, error = $1, finished_at = now()
where account_id = $2 and id = $3 and state = 'dispatched';

-- jobs.failed (read)
select json_build_object(
        'id', id, 'name', name, 'queue', queue, 'error', coalesce(error, ''), 'attempts', attempts,
        'failedAt', coalesce(finished_at, created_at)) as job
 from jobs where account_id = $1 and state = 'failed'
order by finished_at desc limit 200;

-- jobs.find (read)
select name, payload, state from jobs where account_id = $1 and id = $2;

-- jobs.finish (write)
update jobs set state = 'done', attempts = attempts + 1, error = null, finished_at = now()
where account_id = $1 and id = $2 and state <> 'done';

-- jobs.lock_state (read)
select state from jobs where account_id = $1 and id = $2 for no key update;

-- jobs.wait_again (write)
update jobs set state = 'waiting', error = null, finished_at = null
where account_id = $1 and id = $2 and state = 'failed';
