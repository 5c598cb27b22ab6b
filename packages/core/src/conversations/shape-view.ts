import { sql } from 'drizzle-orm'

// The contract's shapes, built by PostgreSQL. A new column stays private until someone adds it here.

/** `ConversationRow` out of a conversation called `c`. */
export const rowShape = sql.raw(`json_build_object(
        'id', c.id, 'number', c.number, 'mode', c.mode, 'status', c.status, 'epoch', c.epoch, 'subject', c.subject,
        'inboxId', c.inbox_id, 'contactId', c.contact_id, 'contactName', c.contact_name, 'assigneeId', c.assignee_id,
        'teamId', c.team_id, 'category', c.category, 'priority', c.priority, 'sentiment', c.sentiment,
        'language', c.language, 'lastMessageNumber', c.last_message_number, 'lastMessagePreview', c.last_message_preview,
        'lastMessageSender', c.last_message_sender, 'unreadCount', c.unread_count, 'hasDraft', c.has_draft,
        'lastActivityAt', c.last_activity_at, 'createdAt', c.created_at)`)

/** `Message` out of a message called `m`. */
export const messageShape = sql.raw(`json_build_object(
        'id', m.id, 'conversationId', m.conversation_id, 'number', m.number, 'sender', m.sender, 'agentId', m.agent_id,
        'kind', m.kind, 'content', m.content, 'event', m.event, 'sources', m.sources, 'delivery', m.delivery,
        'createdAt', m.created_at)`)

/** `Contact` out of a contact called `k`. */
export const contactShape = sql.raw(`json_build_object(
        'id', k.id, 'name', k.name, 'email', k.email, 'isVerified', k.is_verified,
        'conversationCount', k.conversation_count, 'createdAt', k.created_at)`)

/** `Classification` out of a classification called `o`. */
export const classificationShape = sql.raw(`json_build_object(
        'id', o.id, 'messageId', o.message_id, 'category', o.category, 'priority', o.priority, 'sentiment', o.sentiment,
        'language', o.language, 'confidence', o.confidence, 'reasoning', o.reasoning,
        'suggestedTeamId', o.suggested_team_id, 'suggestedAgentId', o.suggested_agent_id, 'engine', o.engine,
        'model', o.model, 'createdAt', o.created_at)`)

/** `Handoff` out of a hand-off called `h`. */
export const handoffShape = sql.raw(`json_build_object(
        'id', h.id, 'state', h.state, 'trigger', h.trigger, 'reason', h.reason, 'confidence', h.confidence,
        'requestedAt', h.requested_at, 'acceptedAt', h.accepted_at)`)
