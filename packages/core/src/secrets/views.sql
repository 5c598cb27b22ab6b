-- secrets.insert_key (write)
insert into data_keys (kid, wrapped) values ($1, $2);

-- secrets.list_keys (read)
select kid, wrapped from data_keys where account_id = $1 order by created_at desc, kid;
