-- Found by the plan gate (bench, G4): a contact's export and erasure look for the drafts of each conversation.
create index drafts__conversation on drafts (account_id, conversation_id);
