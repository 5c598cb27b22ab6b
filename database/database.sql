-- Run once per database by the cluster's administrator, after roles.sql; repeating it changes nothing.
create extension if not exists vector;
create extension if not exists btree_gin;
create schema if not exists auth;
create schema if not exists post;
create schema if not exists bullmq;
alter schema public owner to hummdesk_migrator;
alter schema auth owner to hummdesk_migrator;
alter schema post owner to hummdesk_migrator;
alter schema bullmq owner to hummdesk_queue;
revoke all on schema public from public;
grant usage on schema public to hummdesk_app, hummdesk_limited, hummdesk_worker, hummdesk_relay, hummdesk_lookup, hummdesk_search;
grant usage on schema auth to hummdesk_app, hummdesk_limited, hummdesk_relay;
grant usage on schema post to hummdesk_worker;
grant usage, create on schema auth, post to hummdesk_lookup;
grant usage, create on schema public to hummdesk_search;
