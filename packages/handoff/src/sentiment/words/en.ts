import type { SentimentWords } from '../lexicon.ts'

export const en: SentimentWords = {
  awful: `
appalling awful* dead die fed_up fraud* fuck* furious garbage had_enough hate hell horribl* idiot* incompeten*
joke_of kill* liar* never_again outrag* pathetic ridiculous rip_off ripped_off rubbish scam* shit* sick_of
steal* stole* stupid* terribl* terror* unacceptable useless war* waste_of worst worthless
`,
  bad: `
annoy* bad blocked broke broken cant_access cant_believe cant_log* charged_twice cheat* complain* confus* crash*
damn* delay* does_not_work doesnt_work error* fail* fight* frustrat* hard_time hurt* ill isnt_working lost miss*
no_answer no_one no_reply nobody_answer* not_work* nothing_works overcharg* pain* poor* problem* refus* rude sad
slow smh still_no still_not still_waiting stopped_working struggl* stuck too_long unable waiting_for weird worr*
worse wrong
`,
  good: `
agree* appreciat* better care* clear* cool easy enjoy* favorite fine free friend* fun funny glad good haha*
honest* hope* hug* interesting laugh* like lol luck nice* no_problem no_worries perfect_sense play* pretty
recommend* satisf* super thank* well win working_now works_now yeah
`,
  great: `
amaz* awesome* beautiful* best cheers congrat* great happi* happy hilarious impress* incredibl* lmao love*
perfect* thank_you_so_much wonderful* wow
`,
  plain: `
as_well feels_like free_of id_like like_a like_to look_like looks_like something_like sounds_like toll_free
too_well well_i would_like
`,
  not: 'arent cannot cant couldnt didnt doesnt dont hardly isnt never no none nor not wasnt without wont',
  very: 'absolutely completely extremely really so such too totally very',
  bit: 'almost bit fairly kinda little partly slightly somewhat sorta',
  but: 'although but however',
  domain: `
account* bank* bill* booking* card* charg* contract* invoice* login money order* paid password* payment* refund*
transfer*
`,
  small: 'and are for have i in is it my of the to was with you',
}
