import { closing, either, type Wishes } from '../wishes.ts'

const kind =
  '(?:(?:real|live|human|actual|proper|physical|genuine|flesh and blood|different|other|another|competent|customer|customer service|customer care|customer support|support|service|sales|billing|technical|bank|hotel|branch|account|shift|store|fucking|bloody|damn|goddamn|freaking) )*'
const person = either(`
  humans?|human beings?|person|real people|people|agents?|someone(?: else)?|some one|somebody(?: else)?
  |anyone(?: else)?|anybody|operators?|representatives?|reps?|managers?|supervisors?|advis[eo]rs?
  |specialists?|experts?|technicians?|engineers?|clerks?|staff(?: members?)?|employees?|workers?
  |colleagues?|assistants?|receptionists?|tellers?|consultants?|team members?
  |member of (?:your |the )?(?:staff|team)|humanoid|boss|duty manager|concierge
  |whoever is (?:in charge|responsible)
`)
const place = either(`
  reception|front desk|help ?desk|restaurant|room service|housekeeping|bar|pool|spa|gym|kitchen|bank
  |branch|customer (?:service|care|support|relations)|client services?|support(?: team| staff| desk)?
  |tech(?:nical)? support|(?:\\w+ )?team|(?:\\w+ )?department|(?:\\w+ )?desk
`)
const article = '(?:(?:a|an|any|the|your|our|one of your|one of the|some|that|this|my account|my) )?'
const reach = either(`
  (?:talk|speak|chatt?|conversation|taok|tlak)(?:ing|ign)?(?: (?:directly|now|live|again))? (?:to|with|wth|wit)
  |speak(?:ing|ign)?|contact(?:ing)?|reach(?:ing)?(?: out to)?
  |get(?:ting)? (?:a )?(?:hold of|through to|in touch with|in contact with|on the (?:line|phone) with)
  |discuss(?:ing)? (?:this|it|that|my \\w+) with|deal(?:ing)? with
  |be (?:connected|transferred|forwarded|routed|passed|put through|handed over|handed|escalated)(?: over)? (?:to|with)
`)
const hand = either(`
  (?:transfer|connect|forward|redirect|route|escalate|hand|pass|switch|send|direct|refer)(?: (?:me|us|this|it|my (?:call|case|issue|chat|ticket)))(?: (?:over|through|on|back|straight|directly|now))* (?:to|with)
  |put (?:me|us) (?:(?:through|over|in touch|in contact|on) ?)+(?:to |with )?|hook me up with
`)
const give = either(`
  (?:get|give|fetch|bring|send|show|assign)(?: me| us)?|let me have|pass me
  |(?:i )?(?:want|need|demand|require|prefer|request|would like|d like|id like|wanna have|insist on)(?: to have| having)?
`)
const bot = either(`
  bots?|chat ?bots?|robots?|machines?|computers?|a\\.?i\\.?|an? ai|virtual (?:agents?|assistants?)
  |ai (?:agents?|assistants?)|automat(?:ed|ic) \\w+|algorithms?|programs?|softwares?|recordings?|scripts?
`)
const when = closing(`
  back|asap|now|today|tomorrow|please|pls|on|at|when|as|in|between|after|before|about|regarding|if|or|and
  |immediately|urgently|by|this (?:morning|afternoon|evening|week|number)|to|instead|again|so|because
  |later|soon|directly|\\+?\\d+
`)
const end = closing(`
  please|pls|plz|now|right|to (?:talk|speak|help|call|assist|contact|chat|phone|take)|who|that|not|asap
  |immediately|here|instead|because|and|about|for|on|already|today|thanks|thank|so|at|in your
`)

const human = `(?:${either(`real|live|living|actual|human|genuine`)} ${either(`
  humans?|agents?|persons?|people|being|support|help|assistance|representatives?|reps?|operators?|staff
  |employees?|advis[eo]rs?|someone|somebody|contact|interaction|touch
`)}|human|${either(`someone|somebody|anyone`)} ${either(`real|human`)})`
const aside = closing(`
  to|who|that|please|pls|now|here|there|help|instead|and|not|on|for|in|available|right|asap|at|about|or
  |could|can|because|with|be|rather|today|online|take|look|answer|respond|reply|contact|already
`)

export const en: Wishes = {
  hints: either(`
    human|person|people|agent|someone|somebody|anyone|anybody|some one|operator|rep\\b|reps\\b
    |representative|manager|supervisor|speak|talk|tlak|taok|chat|contact|call|phone|ring\\b|bot|machine
    |computer|\\bai\\b|transfer|connect|put me|escalate|reception|front desk|team|dm me|leader|advis
    |specialist|live|real|staff|employee|customer service|support|assistant|conversation|colleague|hand me
    |boss|worker|expert|technician
  `),
  blanks: either(`
    human (?:resources?|rights?|errors?|readable|body|nature|hair|made|sized?|centred|centered|factors?|capital|trafficking)
    |(?:your |the |a |my |our |which |whats the |new |main |another )*contact (?:person|agent|people)s?(?= (?:is|for|at|in|of|on|was|has|from|details|name|listed|should|changed|left)\\b|\\s*[?.]?$)
    |(?:contact|in|per|each|every|another|extra|second|third|single|missing|disabled|first) person(?:s|al)?(?! (?:who|to talk))
    |(?:real estate|estate|travel|user|booking|insurance|letting|shipping|cleaning|secret|double|free) agents?
    |(?:is|are|was|were) (?:this|that|it|you|u|there|they|he|she) (?:really |actually |even )?(?:a |an )?(?:real |live |actual )?(?:human|person|agent|bot|robot|people)(?: being)?(?: or [\\w ]+)?(?= ?(?:$|[?.,!]| or| too))
    |(?:am|was|are|were|is|do) (?:i|we|my \\w+) (?:really |actually |now )?(?:talking|speaking|chatting|dealing|talk|speak|chat) (?:to|with) [\\w ]+
    |(?:task|product|password|account|file|project|download|device|driver|community|property|credential) managers?
    |(?:voice|google|virtual|ai|personal|shop|digital|smart) assistants?(?= (?:app|feature|device|settings?))
    |(?:youre|you are|you were|ur|u r|this is|are you|is this) (?:really |actually )?(?:an? )?(?:real |live |living |chat)?(?:human|person|being|bot|robot|ai|machine|computer)(?: being)?(?: or [\\w ]+)?(?= ?(?:$|[?.,!]| or| too| please))
    |(?:im|i am|were|we are) (?:a |an )?(?:real |actual |live )?(?:humans?|persons?|people)(?: beings?)?(?:,? (?:and )?(?:not|nor) [\\w ]+)?
    |youre human|not a (?:ro)?bot,? are you|call me (?:old|crazy|stupid|mr|mrs|ms|paranoid|by)
    |(?:youd|you would|youll|you will|i|will|they) rather (?:not )?talk
    |(?:i will|ill|i can|can i|ill be|should i|may i|do i|i have to|i need to|shall i|how do i|how can i) call (?:you|u) ?(?:back)?
  `),
  asks: [
    [0.95, `${reach} ${article}${kind}${person}\\b`],
    [
      0.93,
      `${either(`talk|speak|chatt?`)}(?:ing)?(?: directly)? (?:to|with) (?:${either(`the|your|a|an|someone (?:at|in|from|working at)(?: the)?`)} (?:\\w+ )?${place}|(?:customer |tech |technical |client )?(?:support|service|services|care|reception|billing|sales|management)(?: team| staff| department| desk)?)\\b`,
    ],
    [0.94, `${hand} ?${article}${kind}(?:${person}|${place})\\b`],
    [0.92, 'put me through\\b'],
    [
      0.86,
      `${either(`
  want|wanna|need|can|could|may|please|is there|are there|any|get|give|let|prefer|like|have|ask|enough
  |demand|just|where|how
`)}(?: (?!no |not |without |never |you |youre |visitors |customers |users |clients )\\w+){0,4} ${human}${aside}`,
    ],
    [0.86, `${either(`is|are`)} ${article}${human} (?:available|online|around|there|free|here)\\b`],
    [
      0.9,
      `is (?:anyone|anybody|someone|somebody) (?:there |here |available |around )*(?:who|that|i|to) (?:i |we )?(?:can|could|talk|speak|help)`,
    ],
    [
      0.9,
      `${either(`have|ask|get|tell|let|want|need|can|could|please`)} ${article}${kind}${person} (?:to |please )*${either(`contact|call|phone|ring|reach out to|talk to`)} (?:me|us)\\b`,
    ],
    [
      0.88,
      `${either(`have|ask|get|tell|let|want`)} ${article}${kind}${person} (?:to |please )*(?:help|assist|answer) (?:me|us)\\b`,
    ],
    [0.9, `(?:get|bring|take) (?:me|us) to ${article}${kind}${person}\\b`],
    [
      0.9,
      `${give} ${article}${either(`real|live|human|actual|proper|different|competent|customer service`)} (?:\\w+ )?${person}\\b`,
    ],
    [
      0.9,
      `${give} ${article}(?:fucking |bloody |damn )?${either(`
  human|human being|person|agent|operator|representative|rep|manager|supervisor|someone|somebody
  |someone else|advisor|live chat
`)}${end}`,
    ],
    [
      0.88,
      `${either(`get|find|bring|put|fetch|have`)}(?: me| us)? ${article}${kind}${person} on (?:the |this )?(?:line|phone|call|chat)`,
    ],
    [
      0.85,
      `${either(`can|could|will|would`)} (?:you |u )?(?:please )?(?:get|have|find|ask|send) ${article}${kind}${either(`someone|somebody|a person|person|human|agent|colleague|manager`)} (?:else )?(?:to )?(?:help|call|contact|assist|phone|ring|take over|look|speak|talk)`,
    ],
    [
      0.92,
      `${either(`
  is there|is either(?:one|body)(?: there| here)?|are there|isnt there|do you have|have you got|dont you have
`)} ${article}${kind}${person} (?:there |here |available |around |else )*(?:that |who |whom )?(?:i|we|to|available|there|around|could|can)\\b(?! (?:see|find|use|download|buy))`,
    ],
    [0.92, 'who (?:can|could|should|do|would|may) (?:i|we) (?:speak|talk|chat) (?:to|with)\\b'],
    [0.82, '(?:please|can (?:you|someone)|could (?:you|someone)|pls|plz) (?:please )?dm me\\b'],
    [
      0.92,
      `${either(`
  please|(?<!what )can you|could you|pls|would you|just|need you to|want you to|and|someone|somebody
  |anyone|can someone|have someone|have somebody|a human|an agent|your manager|a manager
`)}(?: please| just| to| can| could| must| should)? (?:call|phone|ring)(?:s)? (?:me|us)${when}`,
    ],
    [0.9, '(?:^|[.,!;\\n] ?|just |so |simply )(?:call|phone|ring) (?:me|us)\\s*(?=$|[.!])'],
    [0.88, 'where are (?:all )?(?:the|your) (?:real )?(?:humans|people|agents)\\b'],
    [
      0.92,
      '(?:call|phone|ring) (?:me|us) (?:back|asap|now|today|tomorrow|please|on (?:my |\\+?\\d)|at (?:my |\\+?\\d)|when (?:you|someone)|as soon|immediately)|give (?:me|us) a (?:quick )?(?:call|ring|phone ?call|bell|callback)',
    ],
    [
      0.9,
      '(?:want|need|request|requesting|like|get|have|arrange|schedule|book|expect|prefer) (?:a |to get a |to have a |to request a )?(?:call ?back|phone call|return call|callback)(?! (?:url|function|uri))',
    ],
    [0.88, `(?:escalate (?:this|my|it)|i want (?:this |it )?escalated|take me to your leader)`],
    [
      0.9,
      `(?:dont|do not|not|never|stop|hate|sick of|tired of|fed up|done|refuse|rather not|enough|quit|wasting|waste|why am i|why should i)(?: \\w+){0,5} (?:talk|speak|chatt?|deal|shar|discuss|time|convers|interact|argu|communicat|typ|trust|rely)(?:ing|e|ed|ation)?(?: \\w+){0,4} (?:with|to|by|from|on) ${article}(?:stupid |dumb |useless |damn |bloody |fucking |automated )*${bot}\\b`,
    ],
    [
      0.9,
      `(?:no|not|instead of|stop|hate|enough|rather than) (?:a |an |the |your |these |this |with )?(?:stupid |dumb |useless |damn |fucking |more )*${bot}(?! (?:detection|protection|problem|issue|traffic|filter))${end}`,
    ],
    [0.9, 'dont want to (?:talk|speak|chat) (?:to|with) you\\b'],
    [
      0.88,
      `prefer (?:talking |speaking |chatting )?(?:to |with )?${article}${kind}${either(`human|person|agent|real people`)}\\b`,
    ],
    [
      0.9,
      `(?:^|[.!?,\\n] ?)(?:no |just |hey |hi |ok |hello |an? |the |i said |i want |please |pls )*${kind}${either(`
  human|human being|agent|representative|operator|real person|customer service|live agent|live chat
  |manager|supervisor
`)}(?: please| pls| plz| now| asap| thanks)*\\s*(?=$|[.!])`,
    ],
    [
      0.85,
      `(?:^|[.!?,\\n] ?)(?:an? |the |your )?(?:${kind}(?:person|agent|someone|manager)|\\w+ team|reception|front desk) (?:please|pls|plz|now)\\b`,
    ],
    [
      0.86,
      `${either(`how|where|what number|which number`)} (?:do|can|could|should|to|would)(?: i| we)? (?:call|reach|phone|ring|talk to|speak to|contact)(?: to| with)? ${article}${kind}${person}\\b`,
    ],
    [
      0.86,
      '(?:conversation|chat|talking to you) (?:is(?: not|nt)|doesnt|does not) (?:work(?:ing)?\\b|lead(?:ing)? anywhere|go(?:ing)? anywhere|get(?:ting)? (?:us|me) anywhere|help(?:ing)?)',
    ],
  ],
  negations: either(`
    \\b(?:no|zero) $
    |\\b(?:dont|do not|doesnt|does not|didnt|did not|neednt|need not|never|not|without|wont|no longer|rather not|arent|isnt|no need|no reason|wouldnt)(?: (?:really|actually|even|yet|currently|want|wanting|need|needing|have|having|wish|like|going|trying|asking|looking|require|for|you|u|me|anyone|anybody|ever|necessarily|prefer))*(?: to)?(?: be)? ?$
    |\\b(?:customers?|users?|clients?|visitors?|they|guests?|members?|buyers?|he|she|wife|husband|people)(?: \\w+){0,3} $
    |\\b(?:do|does|did|must|should|would) (?:i|we|you|one|people) (?:actually |really |still |always )?(?:have to|need to|must|got to)(?: \\w+)? $
    |\\b(?:already|was|were|been|before|after|yesterday) (?:talking|speaking|chatting)? ?$
  `),
}
