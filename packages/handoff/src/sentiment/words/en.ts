import type { SentimentWords } from '../lexicon.ts'

export const en: SentimentWords = {
  awful: `
terribl* horribl* worst awful* disgust* hate hates hated fuck* shit* bullshit stupid* dumb idiot* moron* kill* dead die died
death dies racis* murder* rape* hell wtf evil nasty nightmare outrag* unacceptable scam* fraud* pathetic ridiculous useless
cancer war* bitch* bastard* ass asshole furious infuriat* livid incompeten* rip_off ripped_off garbage rubbish trash fed_up
had_enough sick_of waste_of joke_of worthless abysmal crap* liar* lying lies steal* stole* theft cruel brutal* terror* violen*
appalling disgrace* depress* horror* miserabl* unbearabl* never_again
`,
  bad: `
bad sad sadly wrong problem* damn* suck sucks sucked poor* worse lose loses lost losing fake worr* disappoint* shame mad
unfortunate* broke broken annoy* fight* scared scary scare ugh cry crying cries tear tears regret* fear* hurt* alone lonely
damage* loss lame sick ill pain* angry anger pissed ugly weird gross weak hard_time upset* frustrat* tired tiring confus* mess
fail* error* mistake* missing missed miss steep slow late delay* waiting_for no_one nobody_answer* still_waiting still_not
still_no doesnt_work not_work* isnt_working stopped_working does_not_work cant_believe cant_access cant_log* no_answer no_reply
nothing_works complain* unhappy boring bored rude ignor* jealous difficult trouble* lack* crash* blam* insult* attack* guilty
fault horrid unable refus* reject* overcharg* charged_twice cheat* mislead* spam* stress* hassle
ruin* stuck nervous anxious sorrow upsetting shock* negative blocked inconvenien* struggl* headache* too_long
meh nope smh fml :( :-( :'( =( :/ :-/ ☹ 😞 😔 😢 😭 😠 😡 🤬 😤 😩 😫 😒 🙄 💔 👎 😟 😕 🤦
`,
  good: `
good like likes liked thank thanks thx ty lol haha* hehe hope* hopefully well nice* yeah yay glad easy easily better fun funny
cool enjoy* smil* laugh* cute sweet welcome appreciat* interesting interested agree* proud excit* lucky luckily luck fine clear*
play* win wins won winning friend* care* safe* worth fair helpful helped helps hug* kiss* fresh fast quick quickly smooth* solved
fixed resolved pretty super useful perfect_sense strong free peace* honest* hot comfort* rich bless* smart bonus polite*
favorite favourite recommend* satisf* works_now working_now no_problem no_worries ready heart xo* woo* woohoo
:) :-) :d :-d ;) ;-) =) <3 🙂 😀 😃 😄 😁 😊 👍 🙏 😂 😉 ☺ 👌
`,
  great: `
great love* best happy happi* wow awesome* amaz* fantastic excellent* wonderful* perfect* beautiful* brilliant* congrat* superb
delight* adorable impress* outstanding lovely thrilled lmao gorgeous success* incredibl* fabulous cheers kudos hilarious epic
glorious stunning sexy celebrat* joy* pleasure pleasant pleased magnificent terrific thank_you_so_much 😍 🥰 😘 🎉 🤩 ❤ 💕 💯
`,
  plain: `would_like id_like like_to like_a looks_like look_like sounds_like feels_like something_like toll_free free_of as_well too_well well_i`,
  not: `not no never dont doesnt didnt isnt wasnt arent werent cant cannot couldnt wont wouldnt shouldnt aint havent hasnt hadnt without nothing none nor neither hardly barely`,
  very: `very so really extremely absolutely totally completely too such incredibly utterly most more fucking`,
  bit: `slightly somewhat little bit kinda sorta partly fairly almost`,
  but: `but however although`,
  domain: `account* money payment* paid charge* card* bank* bill* invoice* refund* transfer* balance loan* password* login security order* deliver* contract* booking* flight* insurance`,
  small: `the is and to you my i it of that this in for was are have with me your be on do what how we im its so just`,
}
