-- Full-text and vector operators are not leakproof, so under the policies they lose their index. These functions see past the
-- policies and therefore name the account themselves, from the transaction and from nowhere else.
grant select on chunks to hummdesk_search;

-- The chunks nearest to a question: `wanted` by vector (fewer only where the account has fewer of that kind) and as many by words.
-- Without a vector, by words alone. Vectors of another kind are never compared. An account with at most `few` vectors has all of
-- them compared whole, which is exact; a larger one has their signs compared and the nearest of those whole.
create or replace function search_chunks(asked halfvec(1536), asked_kind text, question text, question_language text, wanted integer, few integer default 5000)
returns table (id uuid, article_id uuid, "position" integer, title text, content text, language text, similarity real)
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  account constant uuid := current_account();
  signs constant bit(1536) := binary_quantize(asked)::bit(1536);
  -- More candidates than this are not ranked: ranking reads every one of them.
  most constant integer := 500;
  has_few boolean;
  stems text[];
  wanted_words tsquery;
  hits integer;
begin
  if account is null then
    raise exception 'search without an account' using errcode = '42501';
  end if;

  -- Stems in the question's language and in English, quoted for tsquery. The longest tell the most.
  select array_agg(s.stem) into stems from (
    select '''' || replace(replace(lexeme, '\', '\\'), '''', '''''') || '''' as stem from (
      select unnest(tsvector_to_array(to_tsvector(search_language(question_language), question)))
      union select unnest(tsvector_to_array(to_tsvector('pg_catalog.english', question)))
    ) known(lexeme) order by length(lexeme) desc, lexeme limit 24
  ) s;
  wanted_words := array_to_string(stems, ' | ')::tsquery;

  -- Where too much holds one of them, the rarest are enough: as many as fit.
  select count(*) into hits from (
    select from chunks c where c.account_id = account and c.words @@ wanted_words limit most + 1
  ) counted;
  if hits > most then
    select string_agg(r.stem, ' | ')::tsquery into wanted_words from (
      select f.stem, sum(f.hits) over (order by f.hits, f.stem) as running, row_number() over (order by f.hits, f.stem) as place
        from unnest(stems) as s(stem)
       cross join lateral (
         select s.stem, count(*) as hits from (
           select from chunks c where c.account_id = account and c.words @@ s.stem::tsquery limit most + 1
         ) counted
       ) f
       where f.hits > 0
    ) r where r.running <= most or r.place = 1;
  end if;

  select count(*) <= few into has_few from (
    select from chunks c where c.account_id = account and c.kind = asked_kind limit few + 1
  ) counted;

  return query
  with own as (
    -- The fence (offset 0) keeps the comparison on the account's own rows; no shared index can starve a small account.
    select c.id, c.embedding <=> asked as distance
      from chunks c where c.account_id = account and c.kind = asked_kind and asked is not null and has_few offset 0
  ), near as (
    select n.id from (
      select c.id, c.bits <~> signs as distance
        from chunks c where c.account_id = account and c.kind = asked_kind and asked is not null and not has_few offset 0
    ) n order by n.distance, n.id limit greatest(wanted * 4, 200)
  ), nearest as (
    (select own.id from own order by own.distance, own.id limit wanted)
    union all
    (select c.id from near join chunks c on c.account_id = account and c.id = near.id
      order by c.embedding <=> asked, c.id limit wanted)
  ), worded as (
    select w.id from (
      select c.id, ts_rank(c.words, wanted_words, 1) as rank
        from chunks c where c.account_id = account and c.words @@ wanted_words limit most
    ) w order by w.rank desc, w.id limit wanted
  ), found as (
    select nearest.id from nearest union select worded.id from worded
  )
  select c.id, c.article_id, c.position, c.title, c.content, c.language,
         case when c.kind = asked_kind and asked is not null then (1 - (c.embedding <=> asked))::real else 0::real end
    from found join chunks c on c.account_id = account and c.id = found.id
   order by 7 desc, 1;
end $$;
alter function search_chunks(halfvec, text, text, text, integer, integer) owner to hummdesk_search;
revoke all on function search_chunks(halfvec, text, text, text, integer, integer) from public;
grant execute on function search_chunks(halfvec, text, text, text, integer, integer) to hummdesk_app, hummdesk_worker;
