-- Found by the plan gate (bench, G4): a contact's export and erasure look for the drafts of each conversation.
create index drafts__conversation on drafts (account_id, conversation_id);
-- And a role that goes takes its past invitations with it.
create index invitations__role_id on invitations (account_id, role_id) where role_id is not null;
