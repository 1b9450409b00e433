import type { Part } from '../fixtures/cards.ts'

const html = (text: unknown): string =>
  String(text ?? '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')

const parts = (list: unknown): Part[] => (list ?? []) as Part[]
const labelOf = (text: unknown): string => html((text as Part | undefined)?.text)

/** One run of rich text, as Slack shows it: bold is the only style that we use. */
function run({ type, text, style, url }: Part): string {
  if (type === 'link') return `<a href="${html(url)}">${html(text)}</a>`
  if (type !== 'text') return html(type)
  const shown = html(text).replaceAll('\n', '<br>')
  return (style as Part | undefined)?.bold ? `<b>${shown}</b>` : shown
}

function rich({ type, elements }: Part): string {
  const inside = parts(elements)
  if (type === 'rich_text_list') return `<ul>${inside.map((one) => `<li>${rich(one)}</li>`).join('')}</ul>`
  const runs = inside.map(run).join('')
  return type === 'rich_text_quote' ? `<blockquote>${runs}</blockquote>` : `<p>${runs}</p>`
}

const marked = (text: string): string =>
  text.replaceAll(/<@([A-Z0-9]+)>/g, '<span class="at">@$1</span>').replaceAll('\n', '<br>')

function control({
  type,
  text,
  style,
  placeholder,
  options,
  initial_option,
  initial_value,
  multiline,
}: Part): string {
  const chosen = (initial_option as Part | undefined)?.value
  switch (type) {
    case 'button':
      return `<button class="${html(style)}">${labelOf(text)}</button>`
    case 'plain_text_input':
      return `<textarea rows="${multiline ? 4 : 1}" placeholder="${labelOf(placeholder)}">${html(initial_value)}</textarea>`
    case 'static_select':
      return `<div class="select">${labelOf((initial_option as Part | undefined)?.text) || 'Kies een optie'} ▾</div>`
    case 'radio_buttons':
      return parts(options)
        .map(
          (one) =>
            `<label class="radio"><input type="radio"${one.value === chosen ? ' checked' : ''}> ${labelOf(one.text)}</label>`,
        )
        .join('')
    default:
      return html(type)
  }
}

/** One block of Block Kit as HTML. A plain likeness for looking at words, order and length; no part of the product. */
function block({ type, text, elements, label, hint, element, optional }: Part, errors: string): string {
  switch (type) {
    case 'header':
      return `<h2>${labelOf(text)}</h2>`
    case 'section':
      return `<p>${(text as Part).type === 'mrkdwn' ? marked(String((text as Part).text)) : labelOf(text)}</p>`
    case 'context':
      return `<p class="quiet">${parts(elements).map(labelOf).join(' ')}</p>`
    case 'rich_text':
      return parts(elements).map(rich).join('')
    case 'actions':
      return `<div class="row">${parts(elements).map(control).join('')}</div>`
    case 'input':
      return `<div class="input"><b>${labelOf(label)}</b>${optional ? ' <i>(optioneel)</i>' : ''}${control(element as Part)}
        ${hint ? `<p class="quiet">${labelOf(hint)}</p>` : ''}${errors ? `<p class="error">${html(errors)}</p>` : ''}</div>`
    default:
      return `<p>${html(type)}</p>`
  }
}

const style = `
  body { font: 15px/1.46 Lato, "Helvetica Neue", Arial, sans-serif; color: #1d1c1d; margin: 0; padding: 16px; width: 560px; }
  h2 { font-size: 18px; margin: 8px 0 4px; } p { margin: 4px 0; white-space: pre-wrap; } .quiet { color: #616061; font-size: 13px; }
  .message { padding: 8px 0; border-bottom: 1px solid #eee; } .who { font-weight: 900; }
  .row { display: flex; flex-wrap: wrap; gap: 8px; margin: 8px 0; } blockquote { border-left: 4px solid #ddd; margin: 4px 0; padding-left: 8px; white-space: pre-wrap; }
  button { font: inherit; font-weight: 700; font-size: 14px; padding: 5px 12px; border: 1px solid #bbb; border-radius: 4px; background: #fff; }
  .primary { background: #007a5a; border-color: #007a5a; color: #fff; } .modal { border: 1px solid #bbb; border-radius: 8px; padding: 16px; box-shadow: 0 4px 16px #0003; }
  textarea, .select { display: block; font: inherit; width: 96%; border: 1px solid #999; border-radius: 4px; padding: 6px; margin: 4px 0; }
  .radio { display: block; } .error { color: #b00020; } .input { margin: 12px 0; } .foot { display: flex; justify-content: flex-end; gap: 8px; } .at { background: #e8f5fa; color: #1264a3; }`

const page = (body: string): string => `<!doctype html><meta charset="utf-8"><style>${style}</style>${body}`

/** Messages of the bot below each other. `only`: seen by one person. */
export const messagesPage = (
  messages: { blocks: Part[]; text: string; only?: string | undefined }[],
): string =>
  page(
    messages
      .map(
        ({ blocks, text, only }) =>
          `<div class="message"><span class="who">Signaalpunt</span>${only ? ' <span class="quiet">Alleen jij ziet dit</span>' : ''}
          ${blocks.length > 0 ? blocks.map((one) => block(one, '')).join('') : `<p>${html(text)}</p>`}</div>`,
      )
      .join(''),
  )

/** A modal or App Home; `errors` by the name of the input's block. */
export function viewPage(view: Part, errors: Record<string, string> = {}): string {
  const blocks = parts(view.blocks).map((one) => block(one, errors[String(one.block_id)] ?? ''))
  const foot = `<div class="foot">${view.close ? `<button>${labelOf(view.close)}</button>` : ''}${view.submit ? `<button class="primary">${labelOf(view.submit)}</button>` : ''}</div>`
  return page(
    `<div class="modal">${view.title ? `<h2>${labelOf(view.title)}</h2>` : ''}${blocks.join('')}${foot}</div>`,
  )
}
