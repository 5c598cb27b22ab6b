/** An element with attributes and children; text is always text. */
function element(name, attributes = {}, ...children) {
  const made = document.createElement(name)
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value)
  made.append(...children.filter((child) => child !== undefined))
  return made
}

const code = (text) => element('code', {}, text)
const nameOf = (reference) => reference.slice(reference.lastIndexOf('/') + 1)

const valuesOf = (schema) => schema.enum.map((value) => JSON.stringify(value)).join(' · ')

/** What a schema is, in a word or two; of a named list of words, the words. */
function kindOf(schema, shapes) {
  if (schema.$ref) {
    const named = shapes[nameOf(schema.$ref)]
    return named?.enum ? valuesOf(named) : nameOf(schema.$ref)
  }
  if (schema.anyOf) return schema.anyOf.map((part) => kindOf(part, shapes)).join(' or ')
  if (schema.allOf) return schema.allOf.map((part) => kindOf(part, shapes)).join(' and ')
  if (schema.const !== undefined) return JSON.stringify(schema.const)
  if (schema.enum) return valuesOf(schema)
  if (schema.type === 'array') return `list of ${kindOf(schema.items ?? {}, shapes)}`
  return [[schema.type ?? 'anything'].flat().join(' or '), schema.format].filter(Boolean).join(', ')
}

/** What more a value must keep to. */
function limitsOf(schema) {
  const said = []
  const range = (from, to, unit) => {
    const [least, most] = [schema[from], schema[to]]
    if (least !== undefined && most !== undefined) said.push(`${least} to ${most}${unit}`)
    else if (most !== undefined) said.push(`at most ${most}${unit}`)
    else if (least) said.push(`at least ${least}${unit}`)
  }
  range('minLength', 'maxLength', ' characters')
  range('minimum', 'maximum', '')
  range('minItems', 'maxItems', ' items')
  if (schema.default !== undefined) said.push(`${JSON.stringify(schema.default)} if left out`)
  return said.join(', ')
}

/** The named shapes a schema is made of, which open in place. */
function shapesIn(schema, found = new Set()) {
  if (schema.$ref) found.add(nameOf(schema.$ref))
  for (const part of [...(schema.anyOf ?? []), ...(schema.allOf ?? [])]) shapesIn(part, found)
  if (schema.items) shapesIn(schema.items, found)
  return found
}

/** The fields of an object, one line each; named shapes within open on demand, so that a shape may hold itself. */
function fieldsOf(schema, shapes) {
  const list = element('ul', { class: 'fields' })
  for (const [name, field] of Object.entries(schema.properties ?? {})) {
    const isRequired = schema.required?.includes(name)
    const line = element(
      'li',
      {},
      code(name),
      element('span', { class: 'kind' }, kindOf(field, shapes)),
      isRequired ? undefined : element('span', { class: 'note' }, 'optional'),
      element('span', { class: 'note' }, limitsOf(field)),
    )
    const inner = field.type === 'array' ? (field.items ?? {}) : field
    if (inner.properties) line.append(fieldsOf(inner, shapes))
    for (const shape of shapesIn(field)) if (shapes[shape]?.properties) line.append(shapeOf(shape, shapes))
    list.append(line)
  }
  return list
}

function shapeOf(name, shapes) {
  const opened = element('details', { class: 'shape' }, element('summary', {}, name))
  opened.addEventListener('toggle', () => opened.children.length === 1 && opened.append(fieldsOf(shapes[name], shapes)))
  return opened
}

function schemaOf(content, shapes) {
  const schema = content?.['application/json']?.schema
  if (!schema) return undefined
  if (schema.$ref) return fieldsOf(shapes[nameOf(schema.$ref)], shapes)
  if (schema.properties && Object.keys(schema.properties).length > 0) return fieldsOf(schema, shapes)
  return element('p', { class: 'note' }, 'An empty object.')
}

function section(title, ...content) {
  return element('section', {}, element('h4', {}, title), ...content)
}

function parametersOf(operation, shapes) {
  const list = element('ul', { class: 'fields' })
  for (const { name, in: place, required, schema } of operation.parameters)
    list.append(
      element(
        'li',
        {},
        code(name),
        element('span', { class: 'kind' }, kindOf(schema, shapes)),
        element('span', { class: 'note' }, `in the ${place}${required ? '' : ', optional'}`),
        element('span', { class: 'note' }, limitsOf(schema)),
      ),
    )
  return section('Parameters', list)
}

function problemsOf(answers) {
  const list = element('ul', { class: 'problems' })
  for (const [status, { description }] of answers)
    for (const [, problem, title] of description.matchAll(/`(\w+)`: ([^.]+)\./g))
      list.append(element('li', {}, element('span', { class: 'status' }, status), code(problem), ` ${title}`))
  return section('Problems', list)
}

const WHO = { anyone: 'Anyone', agent: 'Any signed-in agent', visitor: 'A visitor’s session' }

function endpointOf(method, path, operation, shapes) {
  const answers = Object.entries(operation.responses)
  const [good, bad] = [answers.filter(([status]) => status < '300'), answers.filter(([status]) => status >= '300')]
  const opened = element(
    'details',
    { class: 'endpoint', id: operation.operationId },
    element(
      'summary',
      {},
      element('span', { class: `method ${method}` }, method.toUpperCase()),
      element('span', { class: 'path' }, path),
      element('span', { class: 'said' }, operation.summary),
    ),
  )
  const fill = () => {
    const who = WHO[operation['x-access']] ?? element('span', {}, 'An agent who may ', code(operation['x-access']))
    opened.append(section('Who may call', element('p', {}, who)))
    if (operation.parameters.length > 0) opened.append(parametersOf(operation, shapes))
    if (operation.requestBody) opened.append(section('Body', schemaOf(operation.requestBody.content, shapes)))
    for (const [status, { content }] of good) opened.append(section(`Answer ${status}`, schemaOf(content, shapes)))
    opened.append(problemsOf(bad))
  }
  opened.addEventListener('toggle', () => opened.children.length === 1 && fill())
  opened.dataset.words = [method, path, operation.operationId, operation.summary].join(' ').toLowerCase()
  return opened
}

const ORDER = ['get', 'post', 'put', 'patch', 'delete']
const inOrder = (methods) => Object.entries(methods).sort(([one], [other]) => ORDER.indexOf(one) - ORDER.indexOf(other))

function show({ paths, tags, components, servers }) {
  const [features, endpoints] = ['features', 'endpoints'].map((id) => document.getElementById(id))
  document.getElementById('state').remove()
  for (const { name } of tags) {
    const group = element('section', { class: 'feature', id: `feature-${name}` }, element('h2', {}, name))
    for (const [path, methods] of Object.entries(paths))
      for (const [method, operation] of inOrder(methods))
        if (operation.tags.includes(name))
          group.append(endpointOf(method, servers[0].url + path, operation, components.schemas))
    features.append(element('a', { href: `#feature-${name}` }, name))
    endpoints.append(group)
  }
  const named = document.getElementById(decodeURIComponent(location.hash.slice(1)))
  if (named) {
    if (named.matches('details')) named.open = true
    named.scrollIntoView()
  }
}

document.getElementById('search').addEventListener('input', ({ target }) => {
  const words = target.value.toLowerCase().split(/\s+/).filter(Boolean)
  for (const found of document.querySelectorAll('.endpoint'))
    found.hidden = !words.every((word) => found.dataset.words.includes(word))
  for (const group of document.querySelectorAll('.feature'))
    group.hidden = !group.querySelector('.endpoint:not([hidden])')
})

try {
  const response = await fetch('/api/openapi.json')
  if (!response.ok) throw new Error(`The document did not come (${response.status}).`)
  show(await response.json())
} catch (error) {
  document.getElementById('state').textContent = `${error.message} Load the page again.`
}
