-- knowledge.lock_article
select title, content, language, status, version, index_state from articles
     where account_id = $1 and id = $2 for update;

-- knowledge.insert_article
insert into articles (id, title, content, language) values ($1, $2, $3, $4);

-- knowledge.update_article
update articles
       set title = $1, content = $2, language = $3, status = $4, index_state = $5,
           version = version + 1, updated_at = now()
     where account_id = $6 and id = $7;

-- knowledge.update_index_state
update articles set index_state = $1, chunk_count = coalesce($2::integer, chunk_count)
     where account_id = $3 and id = $4;

-- knowledge.delete_article
delete from articles where account_id = $1 and id = $2;

-- knowledge.delete_chunks
delete from chunks where account_id = $1 and article_id = $2;

-- knowledge.insert_chunks
insert into chunks (id, article_id, position, title, content, language, kind, embedding)
    select made.id, $1::uuid, made.position, $2::text, made.content, $3::text, $4::text,
           made.vector::halfvec(1536)
      from unnest($5::uuid[], $6::text[], $7::text[]) with ordinality
           as made (id, content, vector, position);

-- knowledge.find_source
select title, content, language, version,
           index_state = 'indexed' and not exists (
             select 1 from chunks c where c.account_id = $1 and c.article_id = a.id and c.kind <> $2
           ) as is_indexed
      from articles a
     where account_id = $3 and id = $4 and status = 'published';

-- knowledge.search_chunks
select article_id, position, title, content, language, similarity
      from search_chunks($1::halfvec(1536), $2, $3, $4, $5);

-- knowledge.list_articles
select id, title, status, language, index_state, chunk_count, updated_at from articles
     where account_id = $1
       and ($2::text is null or status = $3::text)
       and ($4::text is null or title ilike $5::text or content ilike $6::text)
     order by ($7::text is not null and title ilike $8::text) desc, updated_at desc, id desc
     limit 1000;

-- knowledge.find_article
select id, title, content, status, language, index_state, chunk_count, created_at, updated_at from articles
     where account_id = $1 and id = $2;
