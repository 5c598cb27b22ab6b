-- kernel.record_fact (write)
insert into outbox (type, data) values ($1, $2::jsonb);
