import type { Wishes } from '../wishes.ts'

export const en: Wishes = {
  person: `human humans human_being* person people agent agents operator* representative* rep reps manager managers supervisor* advisor*
adviser* specialist* expert experts technician* engineer* clerk* staff employee* worker* colleague* receptionist* teller* consultant*
team_member* member_of_staff member_of_your_team member_of_your_staff human_help human_support human_assistance human_interaction human_touch real_help humanoid boss concierge whoever_is_in_charge bank_worker* live_chat
one_of_your_staff one_of_your_team* customer_service_agent* assistant`,
  someone:
    'someone somebody anyone anybody some_one someone_else somebody_else anyone_else is_anyone is_anybody is_someone is_either_one is_eitherone',
  real: `real live living actual human proper physical genuine flesh_and_blood different competent fucking bloody damn
goddamn freaking senior trained else`,
  place: `reception front_desk help_desk helpdesk restaurant room_service housekeeping bar pool spa gym kitchen branch customer_service
customer_care customer_support customer_relations client_service* support tech_support technical_support team department desk
billing sales management spa_team room_service_team`,
  talk: `talk talking speak speaking speakign chat chatting taok tlak contact contacting reach reaching get_hold_of get_a_hold_of
get_through_to get_in_touch_with in_contact_with deal_with dealing_with discuss_this_with discuss_it_with be_connected_to
be_transferred_to be_transferred be_put_through_to be_passed_to conversation_with converse interact reach_out_to sharing be_connected_with`,
  transfer: `transfer connect forward redirect route escalate hand_me pass_me switch_me send_me direct_me refer_me hand_this pass_this send_this put_me hook_me_up`,
  get: 'get give fetch bring find show assign have ask tell let put want_to_have',
  want: `want wanna shall_i would_you_like do_you_want need can could may would_like id_like like demand require prefer request insist wish must how_do_i how_can_i how_could_i where_can_i where_do_i where how what_do_i_need is_it_possible possible
should let_me allow_me rather id_rather i_should enough any why_cant_i until_i_can
would_you wish_to gotta need_to_have want_to_see`,
  there: 'is_there are_there isnt_there do_you_have dont_you_have have_you_got is_a is_an',
  me: 'me us',
  you: 'you u your',
  call: 'call phone ring dm contact',
  callback: 'callback call_back phone_call return_call',
  bot: 'bot bots chatbot* chat_bot* robot* machine machines computer computers ai a_i virtual_agent* virtual_assistant* automated_* automat* algorithm* recording*',
  not: 'dont do_not didnt did_not not never no without wont no_longer no_need neednt need_not wouldnt no_reason arent zero refuse*',
  rather:
    'instead_of rather_than stop no_more sick_of tired_of fed_up hate wasting_time waste_time why_am_i enough done enough_of cant cannot do_i_keep comfortable',
  others: `customers customer users user clients client visitors visitor they guests members buyers he she wife husband do_i_need do_i_have_to must_i
do_we_need do_people to_see_if`,
  about: 'about regarding',
  nature:
    'are_you is_this is_that is_it are_they youre you_are this_is were_you was_that was_it was_i was_this am_i im_a im_an i_am_a i_am_an im_human we_are_human* were_human* is_he is_she ur u_r',
  with: 'with to',
  help: 'help assist answer available who_can that_can take_over around online there look who to_help on_the_line on_the_phone on_this_line on_the_chat respond reply free here',
  when: 'back asap now today tomorrow on at when in between after before regarding if immediately urgently this later soon directly by quickly',
  small: `my other another in_touch from of assistance a an the to please pls plz just i we dont_know do_not_know dont_understand_you dont_understand do_not_understand really actually directly now here there is for hi hey hello ok so again already right some
that this yeah well then straight over through and on one_of_the one_of_your in at it thanks thank instead quick my_case my_call my_issue
my_chat asap if line phone so_i today either urgently the_line simply maybe also tbh very first even with_a who_is because will more thing`,
  whole: `put_me_through call_me_back give_me_a_call give_us_a_call give_me_a_ring give_me_a_bell who_can_i_talk who_can_i_speak who_should_i_talk
who_do_i_talk who_could_i_talk take_me_to_your_leader escalate_this escalate_my escalate_it i_want_this_escalated dont_want_to_talk_to_you
where_are_the_humans where_are_your_humans where_are_the_people put_us_through get_me_out_of_this_bot is_not_leading_anywhere
conversation_is_not_working conversation_isnt_working conversation_is_going_nowhere`,
  blank: `human_resource* human_right* human_error* human_readable human_bod* human_nature human_hair human_made in_person per_person each_person
every_person extra_person second_person third_person single_person first_person contact_person* contact_agent* real_estate* estate_agent*
travel_agent* user_agent* booking_agent* insurance_agent* shipping_agent* free_agent* task_manager* product_manager* password_manager* account_manager
file_manager* project_manager* download_manager* device_manager* voice_assistant* google_assistant* how_many agent_fee* call_of call_me_by i_can_call
can_i_call i_will_call ill_call i_call do_i_call should_i_call may_i_call bot_detection bot_problem bot_traffic chatbot_feature contact_form contact_details
contact_the_seller phone_support phone_number voicemail call_the do_you_call people_work callback_url callback_function your_team_is your_site my_team what_can_you_call what_will_you_call what_you_call you_call_me possible_for_a send_me_that send_me_the send_it a_transfer my_transfer the_transfer who_is_your`,
}
