import type { Texts } from '../../dialogs/texts/index.ts'
import type { Drawn } from './reporter-screens.ts'

/** What is filled in on a page: the field's name and label, and the text or the choice with its label. */
export interface Filled {
  name: string
  label: string
  text: string
  choice?: string
}

export interface AdminDrawn extends Drawn {
  sends(label: string, fields: Filled[]): Promise<unknown>
}

/** Walks through what somebody sees who asks questions. */
export async function drawQuestionScreens(who: Drawn, t: Texts): Promise<void> {
  await who.says(t.words.menu[0] ?? '')
  await who.sees(t.menu.ask)
  await who.presses(t.menu.ask)
  await who.sees(t.knowledge.askTitle)
  await who.draw('ask')
  for (const [name, question, seen] of [
    ['answer', 'hoe werkt een loverboy', 'Loverboys zijn mensenhandelaren'],
    ['contact', 'wat is het nummer van comensa', '033-448 11 86'],
    ['who', 'wie is onze aandachtsfunctionaris', t.contact.talk],
    ['refused', 'check dit kenteken even, van wie is die auto', t.refusals.lookup[0] ?? ''],
    [
      'english',
      'What should I do if I think my client is being exploited at work?',
      'Not yet checked by our municipality',
    ],
    ['off-topic', 'wat eten we vandaag in de kantine', t.offtopic.text],
    ['danger', 'ik hoor een vrouw gillen en hij slaat haar', t.danger.title],
  ] as const) {
    await who.says(question)
    await who.sees(seen)
    await who.draw(name)
  }
}

/** And what who keeps the knowledge sees, from "help" to the new answer. */
export async function drawAdminScreens(admin: AdminDrawn, t: Texts): Promise<void> {
  const { questions, send, preview = '' } = t.dialogs.entry
  const field = (name: string, text: string): Filled => {
    const { ask = name, choices } = questions[name] ?? {}
    const choice = choices?.[text]
    return { name, label: ask, text, ...(choice ? { choice } : {}) }
  }
  await admin.says('help')
  await admin.sees(t.admin.button)
  await admin.draw('menu')
  await admin.presses(t.admin.button)
  await admin.sees(t.admin.add)
  await admin.draw('home')
  await admin.presses(t.admin.add)
  await admin.sees(questions.title?.ask ?? '')
  await admin.draw('form')
  const filled = [
    field('title', 'Waar vind ik een tolk?'),
    field(
      'text',
      'Bel de tolkentelefoon. Het nummer staat op het intranet.\n\n- Vraag nooit de begeleider.\n- Noem geen namen.',
    ),
    field('kind', 'werkwijze'),
    field('sources', 'Intranet, pagina Tolken https://intranet.example/tolken'),
    field('examples', 'wie kan er voor mij vertalen\nhoe kom ik aan een tolk'),
  ]
  await admin.sends(preview, [...filled, field('reviewBy', 'volgend jaar')])
  await admin.sees(t.admin.misfits.date)
  await admin.draw('form-fault')
  await admin.sends(preview, [...filled, field('reviewBy', '1-12-2027')])
  await admin.sees(t.admin.preview)
  await admin.draw('preview')
  await admin.presses(send)
  await admin.sees('Gepubliceerd')
  await admin.draw('published')
  await admin.putsAway()
  await admin.says('hoe kom ik aan een tolk?')
  await admin.sees('Bel de tolkentelefoon')
  await admin.draw('new-answer')
  await admin.presses(t.admin.manage)
  await admin.sees(t.admin.history)
  await admin.draw('entry')
  await admin.presses(t.admin.history)
  await admin.sees(t.admin.acts.publish)
  await admin.draw('history')
  await admin.says('kennis beheren')
  await admin.sees(t.admin.all)
  await admin.presses(t.admin.all)
  await admin.sees(t.admin.chooseKind)
  await admin.presses(t.admin.kinds.vorm)
  await admin.sees('Orgaanverwijdering'.toLowerCase())
  await admin.draw('list')
}
