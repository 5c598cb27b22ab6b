-- assist.has_draft
select id from drafts where account_id = $1 and message_id = $2 and not is_replaced;

-- assist.insert_draft
insert into drafts (id, conversation_id, message_id, content, confidence, reasoning, sources, engine, model)
    values ($1, $2, $3, $4, $5, $6,
            $7::jsonb, $8, $9);

-- assist.supersede_drafts
update drafts set status = 'superseded', settled_at = now()
     where account_id = $1 and conversation_id = $2 and status = 'pending'
    returning id;

-- assist.replace_drafts
update drafts set is_replaced = true where account_id = $1 and message_id = $2 and not is_replaced;

-- assist.lock_of_draft
select c.id from conversations c join drafts d on d.account_id = $1 and d.conversation_id = c.id
     where c.account_id = $2 and d.id = $3 for no key update of c;

-- assist.locked_draft
select conversation_id, message_id, content, status, client_id, sent_message_id from drafts
     where account_id = $1 and id = $2;

-- assist.settle_draft
update drafts
       set status = $1, settled_at = now(), settled_by = $2, client_id = $3::uuid,
           edit_distance = $4::integer, reject_reason = $5::text
     where account_id = $6 and id = $7;

-- assist.draft_sent
update drafts set sent_message_id = $1 where account_id = $2 and id = $3;

-- assist.find_question
select m.id as message_id, m.conversation_id, m.number, coalesce(nullif(m.content, ''), '[file]') as content, c.mode, c.epoch, c.contact_name as customer_name,
           k.conversation_count, k.created_at as customer_since, a.name as company_name,
           s.engine, s.policy, s.assign_threshold, s.answer_threshold,
           not exists (select from messages n where n.account_id = $1 and n.conversation_id = c.id
             and n.number > m.number and n.sender = 'contact') as is_newest,
           exists (select from classifications o where o.account_id = $2 and o.message_id = m.id) as is_classified,
           exists (select from classifications o
             join messages n on n.account_id = $3 and n.id = o.message_id and n.number > m.number
             where o.account_id = $4 and o.conversation_id = c.id) as has_later_opinion,
           exists (select from drafts d
             join messages n on n.account_id = $5 and n.id = d.message_id and n.number < m.number
             where d.account_id = $6 and d.conversation_id = c.id and d.status = 'pending') as has_older_draft,
           exists (select from messages n where n.account_id = $7 and n.conversation_id = c.id
             and n.number > m.number and n.sender = 'agent' and n.kind = 'text') as has_agent_reply,
           exists (select from messages n where n.account_id = $8 and n.conversation_id = c.id
             and n.number > m.number and n.sender = 'assistant') as has_assistant_reply,
           (select count(*)::int from messages n where n.account_id = $9 and n.conversation_id = c.id
             and n.sender = 'assistant' and n.number > coalesce((
               select max(l.number) from messages l where l.account_id = $10 and l.conversation_id = c.id
                and l.sender = 'assistant' and jsonb_array_length(l.sources) > 0), 0)) as unsourced_in_row
      from messages m
      join conversations c on c.account_id = $11 and c.id = m.conversation_id
      join contacts k on k.account_id = $12 and k.id = c.contact_id
      join assistant_settings s on s.account_id = $13
      join accounts a on a.id = m.account_id
     where m.account_id = $14 and m.id = $15 and m.sender = 'contact';

-- assist.find_opinion
select category, priority, sentiment, language, confidence, reasoning from classifications
     where account_id = $1 and message_id = $2;

-- assist.list_routes
select t.id as team_id, u.user_id as agent_id, u.active_count, u.max_active
      from teams t
      left join team_members m on m.account_id = $1 and m.team_id = t.id
      left join account_users u on u.account_id = $2 and u.user_id = m.user_id and u.is_active
       and u.presence = 'online' and u.seen_at > now() - interval '90 seconds'
       and (not u.is_inbox_limited or exists (
         select from member_inboxes l join conversations c on c.account_id = $3 and c.id = $4
          where l.account_id = $5 and l.user_id = u.user_id and l.inbox_id = c.inbox_id))
       and (not u.is_team_limited or exists (
         select from member_teams l where l.account_id = $6 and l.user_id = u.user_id and l.team_id = t.id))
     where t.account_id = $7 and t.category = $8;

-- assist.list_asked
select m.user_id as agent_id, m.active_count, m.max_active, m.user_id is not distinct from $1::uuid as is_named
      from account_users m
      join conversations c on c.account_id = $2 and c.id = $3
     where m.account_id = $4 and m.is_active and m.presence = 'online'
       and m.seen_at > now() - interval '90 seconds' and m.user_id is distinct from $5::uuid and (
    (not m.is_inbox_limited or exists (
      select from member_inboxes l where l.account_id = $6 and l.user_id = m.user_id and l.inbox_id = c.inbox_id))
    and (not m.is_team_limited or exists (
      select from member_teams l where l.account_id = $7 and l.user_id = m.user_id and l.team_id = c.team_id)))
       and (m.user_id = $8::uuid or exists (
             select from team_members t
              where t.account_id = $9 and t.team_id = $10::uuid and t.user_id = m.user_id));

-- assist.find_suggestion
select c.mode, c.assignee_id, s.assign_threshold, o.message_id, o.category, o.priority, o.sentiment, o.language, o.confidence
      from conversations c
      join assistant_settings s on s.account_id = $1
      join classifications o on o.account_id = $2 and o.conversation_id = c.id
      join messages m on m.account_id = $3 and m.id = o.message_id
     where c.account_id = $4 and c.id = $5
     order by m.number desc limit 1;

-- assist.find_newest_question
select m.id as message_id,
           exists (select from messages n where n.account_id = $1 and n.conversation_id = m.conversation_id
             and n.number > m.number and n.sender = 'agent' and n.kind = 'text') as has_agent_reply
      from messages m
     where m.account_id = $2 and m.conversation_id = $3 and m.sender = 'contact'
     order by m.number desc limit 1;

-- assist.lock_conversation
select mode, epoch from conversations where account_id = $1 and id = $2 for no key update;

-- assist.lock_settings
select engine from assistant_settings where account_id = $1 for no key update;

-- assist.update_settings
update assistant_settings
       set assign_threshold = $1, answer_threshold = $2,
           handoff_minutes = $3, engine = $4, policy = $5
     where account_id = $6;

-- assist.insert_classification
insert into classifications (id, conversation_id, message_id, category, priority, sentiment, language, confidence,
                                 reasoning, suggested_team_id, suggested_agent_id, engine, model)
    values ($1, $2, $3, $4, $5, $6, $7,
            $8, $9, $10, $11, $12, $13);

-- assist.insert_decision
insert into decisions (id, kind, conversation_id, message_id, outcome, confidence, reason, article_ids, engine, model,
                           prompt_version, input_tokens, output_tokens, latency_ms, instead_of)
    values ($1, $2, $3, $4, $5, $6, $7,
            $8, $9, $10, $11, $12, $13,
            $14, $15);

-- assist.pending_draft
select json_build_object(
        'id', d.id, 'conversationId', d.conversation_id, 'messageId', d.message_id, 'content', d.content,
        'confidence', d.confidence, 'reasoning', d.reasoning, 'sources', d.sources, 'status', d.status,
        'engine', d.engine, 'model', d.model, 'createdAt', d.created_at) as draft from drafts d
     where d.account_id = $1 and d.conversation_id = $2 and d.status = 'pending';

-- assist.draft
select json_build_object(
        'id', d.id, 'conversationId', d.conversation_id, 'messageId', d.message_id, 'content', d.content,
        'confidence', d.confidence, 'reasoning', d.reasoning, 'sources', d.sources, 'status', d.status,
        'engine', d.engine, 'model', d.model, 'createdAt', d.created_at) as draft from drafts d where d.account_id = $1 and d.id = $2;

-- assist.settings
select assign_threshold, answer_threshold, handoff_minutes, engine, policy from assistant_settings where account_id = $1;
