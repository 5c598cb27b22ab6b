/** The list's page as plain SQL: the same rows and fields as the product's, for servers without its walls. */
export const listSql = `
  select id, number, mode, status, epoch, subject, inbox_id as "inboxId", contact_id as "contactId", contact_name as "contactName",
         assignee_id as "assigneeId", team_id as "teamId", category, priority, sentiment, language,
         last_message_number as "lastMessageNumber", last_message_preview as "lastMessagePreview",
         last_message_sender as "lastMessageSender", unread_count as "unreadCount", has_draft as "hasDraft", is_overdue as "isOverdue",
         last_activity_at as "lastActivityAt", created_at as "createdAt"
    from conversations where account_id = $1 and mode = 'agent' order by last_activity_at desc, id desc limit 50`
