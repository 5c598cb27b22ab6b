import type { Wishes } from '../wishes.ts'

export const en: Wishes = {
  person: `
adviser* advisor* agent* assistant bank_worker* boss clerk* colleague* concierge consultant*
customer_service_agent* employee* engineer* expert* human human_assistance human_being* human_help
human_interaction human_support human_touch humanoid humans live_chat manager managers member_of_staff
member_of_your_staff member_of_your_team one_of_your_staff one_of_your_team* operator* people person real_help
receptionist* rep representative* reps specialist* staff supervisor* team_member* technician* teller*
whoever_is_in_charge worker*
`,
  someone: `
anybody anyone anyone_else is_anybody is_anyone is_either_one is_eitherone is_someone some_one somebody
somebody_else someone someone_else
`,
  real: `
actual bloody competent damn different else flesh_and_blood freaking fucking genuine goddamn human live living
physical proper real senior trained
`,
  place: `
bar billing branch client_service* customer_care customer_relations customer_service customer_support department
desk front_desk gym help_desk helpdesk housekeeping kitchen management pool reception restaurant room_service
room_service_team sales spa spa_team support team tech_support technical_support
`,
  talk: `
be_connected_to be_connected_with be_passed_to be_put_through_to be_transferred be_transferred_to chat chatting
contact contacting conversation_with converse deal_with dealing_with discuss_it_with discuss_this_with
get_a_hold_of get_hold_of get_in_touch_with get_through_to in_contact_with interact reac* reach_out_to sharing
speak* talk talking taok tlak
`,
  transfer: `
connect direct_me escalate forward hand_me hand_this hook_me_up pass_me pass_this put_me redirect refer_me route
send_me send_this switch_me transfer
`,
  get: 'ask assign bring fetch find get give have let put show tell want_to_have',
  want: `
allow_me any can could demand do_you_want enough gotta how how_can_i how_could_i how_do_i i_should id_like
id_rather insist is_it_possible let_me like may must need need_to_have possible prefer rather request require
shall_i should until_i_can wanna want want_to_see what_do_i_need where where_can_i where_do_i why_cant_i wish
wish_to would_like would_you would_you_like
`,
  there: 'are_there do_you_have dont_you_have have_you_got is_a is_an is_there isnt_there',
  me: 'me us',
  you: 'u you your',
  call: 'call contact dm phone ring',
  callback: 'call_back callback phone_call return_call',
  bot: `
a_i ai algorithm* automat* automated_* bot bots chat_bot* chatbot* computer* machine* recording* robot*
virtual_agent* virtual_assistant*
`,
  not: `
arent did_not didnt do_not dont need_not neednt never no no_longer no_need no_reason not refuse* without wont
wouldnt zero
`,
  rather: `
cannot cant comfortable do_i_keep done enough enough_of fed_up hate instead_of no_more rather_than sick_of stop
tired_of waste_time wasting_time why_am_i
`,
  others: `
buyers client clients customer customers do_i_have_to do_i_need do_people do_we_need guests he husband members
must_i she they to_see_if user users visitor visitors wife
`,
  about: 'about regarding',
  nature: `
am_i are_they are_you i_am_a i_am_an im_a im_an im_human is_he is_it is_she is_that is_this this_is u_r ur was_i
was_it was_that was_this we_are_human* were_human* were_you you_are youre
`,
  with: 'to with',
  help: `
answer around assist available free help here look on_the_chat on_the_line on_the_phone on_this_line online
reply respond take_over that_can there to_help who who_can
`,
  when: 'after asap at back before between by if immediately in later now on quickly soon this today tomorrow when',
  small: `
a actually again already also an and another asap assistance at because do_not_know dont_know even first for
from hello here hey hi i if in in_touch instead is it just maybe more my now of ok on one_of_your other over
phone please quick really right so some thank* that the then there thing this through to today very we well will
`,
  whole: `
conversation_is_not_working dont_want_to_talk_to_you escalate_my give_me_a_call where_are_the_humans
who_can_i_speak who_can_i_talk who_do_i_talk who_should_i_talk
`,
  blank: `
account_manager call_me_by call_of call_the can_i_call contact_agent* contact_person* estate_agent* how_many
human_error* human_resource* i_can_call people_work per_person phone_number phone_support possible_for_a
real_estate* should_i_call travel_agent* who_is_your
`,
}
