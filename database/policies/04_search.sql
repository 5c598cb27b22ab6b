-- Full-text and vector operators are not leakproof, so under the policies they lose their index. These functions see past the
-- policies and therefore name the account themselves, from the transaction and from nowhere else.
grant select on chunks to hummdesk_search;

create or replace function search_chunks(query halfvec(1536), wanted_kind text, words text, wanted integer)
returns table (id uuid, article_id uuid, title text, content text, similarity real, word_rank real)
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  account constant uuid := current_account();
  asked constant tsquery := case when words = '' then null else words::tsquery end;
begin
  if account is null then
    raise exception 'search without an account' using errcode = '42501';
  end if;
  return query
  with near as (
    -- The fence (offset 0) keeps the scan on the account's own bits; no shared index can starve a small account.
    select n.id from (
      select c.id, c.bits <~> binary_quantize(query)::bit(1536) as distance
        from chunks c where c.account_id = account and c.kind = wanted_kind offset 0
    ) n order by n.distance limit greatest(wanted * 4, 100)
  ), worded as (
    select w.id, w.rank from (
      select c.id, ts_rank_cd(c.words, asked, 1) as rank
        from chunks c where c.account_id = account and c.words @@ asked limit 500
    ) w order by w.rank desc limit greatest(wanted * 2, 40)
  ), found as (
    select near.id from near union select worded.id from worded
  )
  select c.id, c.article_id, c.title, c.content,
         case when c.kind = wanted_kind then (1 - (c.embedding <=> query))::real else 0::real end,
         coalesce(w.rank, 0)::real
    from found join chunks c on c.account_id = account and c.id = found.id
    left join worded w on w.id = c.id
   order by 5 desc, 1;
end $$;
alter function search_chunks(halfvec, text, text, integer) owner to hummdesk_search;
revoke all on function search_chunks(halfvec, text, text, integer) from public;
grant execute on function search_chunks(halfvec, text, text, integer) to hummdesk_app, hummdesk_worker;
