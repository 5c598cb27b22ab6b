-- exports.conversations (read)
select c.number, c.subject, c.contact_name as contact, k.email, i.name as inbox, c.mode, c.status,
      u.name as assignee, t.name as team, c.category, c.priority, c.sentiment, c.language,
      c.last_message_number as messages, c.created_at, c.last_activity_at, c.closed_at
 from conversations c
 join contacts k on k.account_id = $1 and k.id = c.contact_id
 join inboxes i on i.account_id = $2 and i.id = c.inbox_id
 left join account_users u on u.account_id = $3 and u.user_id = c.assignee_id
 left join teams t on t.account_id = $4 and t.id = c.team_id
where c.account_id = $5 and c.number > $6::int
order by c.number limit $7::int;
