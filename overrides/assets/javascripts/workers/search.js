// The page's search worker. It stands where the theme's own would, says at once that it is ready,
// and fetches that one (config.engine) and the documents only when a reader searches.
//
// The theme looks for the typed words as they are, so an inflected Finnish word finds nothing.
// Here the documents are indexed by stems, and each typed word is searched by its stem too.
"use strict"

const SETUP = 0, READY = 1, QUERY = 2, RESULT = 3
const FOLDER = "../lunr/min"
const EXACT = 10        // how much more a word counts than one that only begins like it
const STEM_LENGTH = 4   // shorter stems begin too many other words
const NOTHING = { items: [] }

// What stemming leaves of a word still differs from form to form: kaupunki, kaupungin; talous,
// talouden, taloutta; tieto, tiedot. Each rule here makes such forms one.
const GRADES = {
  fi: [[/([uy])(ks|[sdt])$/, "$1"], [/ng([aeiouyäö]?)$/, "nk$1"], [/d([aeiouyäö]?)$/, "t$1"]]
}

const send = self.postMessage.bind(self)
let setup, engine, latest

self.addEventListener("message", async ({ data: message }) => {
  if (message.type === SETUP) {
    setup = message.data
    return send({ type: READY })
  }
  latest = message
  const answer = message.data.trim() ? await search(message) : NOTHING
  if (message === latest)
    send({ type: RESULT, data: answer })
})

async function search(message) {
  try {
    engine ??= start(setup)
    const { ask, words } = await engine
    return message === latest ? await find(ask, words(message.data)) : NOTHING
  } catch (error) {
    engine = undefined  // The next letter tries again.
    console.warn("search:", error)
    return NOTHING
  }
}

// While a word is being typed its end may be no form at all: then its beginning has to do.
async function find(ask, words) {
  for (let cut = 0; cut < 3; cut++) {
    const { data } = await ask({ type: QUERY, data: query(words, cut) })
    if (data.items.length)
      return { ...data, items: data.items.map(group => group.map(item => tell(item, words, cut))) }
  }
  return NOTHING
}

function query(words, cut) {
  return words.map(word => `${word.typed}^${EXACT} ${beginning(word, cut)}*`).join(" ")
}

function beginning({ typed, stem }, cut) {
  const start = stem.length >= STEM_LENGTH ? stem : typed
  return start.slice(0, Math.max(STEM_LENGTH, start.length - cut))
}

// The theme shows which words a page lacks: the typed ones, not what was made of them.
function tell(item, words, cut) {
  const found = word => item.terms[word.typed] || item.terms[beginning(word, cut)] || false
  const terms = Object.fromEntries(words.map(word => [word.typed, found(word)]))
  return { ...item, terms: item.score ? terms : {} }
}

async function start({ config, options }) {
  const answer = await fetch(new URL(config.documents, self.location))
  if (!answer.ok)
    throw new Error(`${answer.url}: ${answer.status}`)
  const docs = await answer.json()
  const ask = load(config.engine)
  const { stem, isWord } = language(config.lang[0])
  // The engine takes English without asking for a file; what stems is what we give it.
  lunr.stemmer = token => token.update(stem)
  lunr.Pipeline.registerFunction(lunr.stemmer, "stemmer-of-the-page")
  await ask({
    type: SETUP,
    data: { config: { ...config, lang: ["en"], pipeline: ["stemmer"] }, docs, options }
  })
  const words = typed => {
    const all = typed.toLowerCase().replace(/[+^~*:"]/g, " ").split(new RegExp(config.separator))
    const telling = all.filter(isWord)
    return (telling.length ? telling : all.filter(Boolean))
      .map(word => ({ typed: word, stem: stem(word) }))
  }
  return { ask, words }
}

// The theme's worker listens to and answers the page: instead it is made to listen to us.
function load(url) {
  let listener
  self.addEventListener = (type, found) => { listener = found }
  importScripts(url)
  delete self.addEventListener
  return message => new Promise(resolve => {
    self.postMessage = resolve
    listener({ data: message })
  })
}

function language(code) {
  if (code !== "en")
    importScripts(`${FOLDER}/lunr.stemmer.support.min.js`, `${FOLDER}/lunr.${code}.min.js`)
  const { stemmer, stopWordFilter } = code === "en" ? lunr : lunr[code]
  const grades = GRADES[code] ?? []
  return {
    stem: word => grades.reduce(
      (stem, [form, same]) => stem.replace(form, same),
      `${stemmer(new lunr.Token(word, {}))}`
    ),
    isWord: word => word && stopWordFilter(word) !== undefined
  }
}
