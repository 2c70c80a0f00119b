// The page: text in, worker, analysis, and the views of it. Each part is made here and handed what it needs.
import { createClient, emptyAnalysis } from './analysis/client.mjs';
import { createModel, placeOf, walkOf } from './analysis/model.mjs';
import { createDesk } from './check/desk.mjs';
import { copyRich } from './export/clipboard.mjs';
import { attributedHtml, attributedText } from './export/quote-text.mjs';
import { createFigures } from './findings/figures.mjs';
import { createOverview } from './findings/overview.mjs';
import { createSpeakers } from './findings/speakers.mjs';
import { createTabs } from './findings/tabs.mjs';
import { exampleArticle } from './input/example.mjs';
import { createInput } from './input/input.mjs';
import { createOfflineLine, offlineWords, prepareOffline } from './offline/offline.mjs';
import { causeOf, loadAnalyzer } from './page/door.mjs';
import { byId } from './page/dom.mjs';
import { createPrivacy } from './page/privacy.mjs';
import { createSettings } from './page/settings.mjs';
import { createStatus } from './page/status.mjs';
import { breathe } from './page/slices.mjs';
import { createStore } from './page/store.mjs';
import { workerUrl } from './page/trusted.mjs';
import { createViews } from './page/views.mjs';
import { createCard } from './reading/card.mjs';
import { createLegend, firstShows } from './reading/legend.mjs';
import { createProgress } from './reading/progress.mjs';
import { createReading } from './reading/view.mjs';
import { createWalk, pointedAt } from './reading/walk.mjs';
import { createKeys } from './page/keys.mjs';
import { createChoice } from './reading/choice.mjs';
import { createWork } from './work.mjs';

const store = createStore({ model: null, shows: firstShows, choice: null, selected: null, textId: 0, referenceDate: '', initials: '', quoteForm: 'note', kept: false });
const desk = createDesk({ store, now: () => new Date().toISOString() });
const progress = createProgress({ text: byId('reading'), box: byId('working'), bar: byId('progress'), what: byId('working-what'), cancelButton: byId('cancel') });
const reading = createReading({ root: byId('reading'), scroller: byId('reading-scroll'), onProgress: progress.share });
const walk = createWalk({ root: byId('reading'), reading });
const views = createViews();
const status = createStatus(byId('status'));

tell.timer = 0;
function tell(message) {
  byId('toast').textContent = message;
  clearTimeout(tell.timer);
  tell.timer = setTimeout(() => { byId('toast').textContent = ''; }, 4_000);
}

const places = {
  quote: (id) => placeOf(store.get().model.quotes.get(id)).start,
  figure: (id) => store.get().model.figures.get(id).start,
};

const actions = {
  choose: (id) => store.set({ choice: id }),
  show(type, id) {
    views.show('reading');
    store.set({ selected: { type, id } });
    walk.show(type, id, places[type](id));
    if (type === 'figure') figures.point(id);
  },
  showPlace(offset) {
    views.show('reading');
    walk.showPlace(offset);
  },
  toTable(type, id) {
    views.show('findings');
    tabs.select(byId(type === 'figure' ? 'tab-figures' : 'tab-speakers'));
    (type === 'figure' ? figures : speakers).reveal(id);
  },
  tick: (figure, checked) => work.setState(`figure:${figure.id}`, checked ? 'right' : 'open'),
  askDate() {
    const field = byId('reference-date');
    if (!field.checkVisibility()) views.show('draft');
    field.focus();
  },
  letGo() {
    walk.letGo();
    store.set({ selected: null });
  },
  async copy(quote) {
    const { model, quoteForm } = store.get();
    const copied = await copyRich(attributedText(model, quote, quoteForm), attributedHtml(model, quote, quoteForm));
    tell(copied ? 'Copied with its attribution' : 'The browser did not allow copying');
  },
};

function step(by) {
  const { model, shows, choice, selected } = store.get();
  if (!model) return;
  const stops = walkOf(model, shows, choice);
  if (stops.length === 0) return;
  const at = stops.findIndex((stop) => stop.id === selected?.id);
  const next = at < 0 ? (by > 0 ? 0 : stops.length - 1) : (at + by + stops.length) % stops.length;
  actions.show(stops[next].type, stops[next].id);
}

const loading = 'Loading the analyzer';
const drawing = 'Drawing the marks';
async function draw({ model, shows, choice }) {
  if (!model) return;
  progress.begin(drawing);
  if (!(await reading.draw(model, shows, choice))) return;
  progress.end(drawing);
  work.drawn();
}

/** The same speaker in a new analysis, where ids may differ. */
function sameChoice(old, model) {
  const { choice } = store.get();
  if (!old || !choice) return null;
  const name = old.speakers.get(choice)?.name ?? old.analysis.people.find((one) => one.id === choice)?.name;
  const speaker = model.analysis.speakers.find((one) => one.name === name) ?? model.analysis.people.find((one) => one.name === name);
  return speaker?.id ?? null;
}

let newest = null;
async function receive(text, analysis) {
  newest = analysis;
  progress.begin(drawing);
  const model = createModel(text, desk.take(text, analysis));
  await breathe();
  if (views.isEmpty()) progress.end(drawing);
  if (newest !== analysis || views.isEmpty()) return;
  const choice = sameChoice(store.get().model, model);
  store.set({ model, choice, selected: null });
  input.followCaret(walk);
}

/** A new text is shown at once, without marks until they are found. */
function preview(text) {
  newest = null;
  store.set({ model: null, choice: null, selected: null });
  reading.draw(createModel(text, emptyAnalysis()), store.get().shows, null);
}

const tabs = createTabs([byId('tab-speakers'), byId('tab-figures'), byId('tab-check')]);
store.on(['model', 'shows'], draw);
store.on(['choice'], ({ choice }) => reading.choose(choice));
createLegend({ root: byId('legend'), opener: byId('legend-open'), store });
createOverview({ found: byId('found'), extent: byId('extent'), notices: byId('notices'), store, actions });
createChoice({ root: byId('choice'), store, actions });
createCard({ root: byId('card'), store, actions, tools: (state) => work.cardTools(state) });
const speakers = createSpeakers({ root: byId('panel-speakers'), store, actions });
const figures = createFigures({ root: byId('panel-figures'), store, actions });
createSettings();
createKeys({ step, letGo: () => { actions.letGo(); actions.choose(null); }, enabled: () => byId('use-keys').checked });

byId('mark-next').addEventListener('click', () => step(1));
byId('mark-previous').addEventListener('click', () => step(-1));
byId('reading').addEventListener('click', (event) => {
  const target = pointedAt(event);
  if (!target) return actions.letGo();
  if (target.type === 'speaker') return store.set({ selected: target });
  store.set({ selected: target });
  walk.show(target.type, target.id, places[target.type](target.id), { scroll: false, focus: false });
  if (target.type === 'figure') figures.point(target.id);
});

/** About 300 words: enough to have all compiled that a text needs. */
const warmUp = exampleArticle.slice(0, 2_000);

const loader = loadAnalyzer(prepareOffline).then(({ workerSource, wasm, offline }) => {
  const address = URL.createObjectURL(new Blob([workerSource], { type: 'text/javascript' }));
  const start = () => new Worker(workerUrl(address));
  return {
    offline,
    start,
    /** `module`: the core, where a worker has compiled it already. */
    startAnalyzer(module) {
      const worker = start();
      worker.postMessage({ load: module ?? wasm, warmUp: module || byId('draft').value !== '' ? '' : warmUp });
      return worker;
    },
  };
});

const input = createInput({ store, views, status, preview, spawn: async () => (await loader).start(), openSession: (file) => work.openFile(file) });
const work = createWork({ store, desk, views, tabs, walk, reading: byId('reading'), input, status, tell });

failed.told = false;
function failed(error) {
  progress.end(loading);
  byId('draft-status').textContent = '';
  if (failed.told) return;
  failed.told = true;
  status.keep(`The analyzer could not be loaded: ${causeOf(error)}. Your text is untouched.`);
}

async function connect() {
  progress.begin(loading);
  const { start, startAnalyzer, offline } = await loader;
  if (offlineWords(offline)) status.say(offlineWords(offline));
  createOfflineLine({ root: byId('offline'), button: byId('offline-switch'), hint: byId('offline-hint'), outcome: offline, tell });
  const client = createClient({
    spawn: startAnalyzer,
    onDone: receive,
    onReady() {
      progress.end(loading);
      byId('draft-status').textContent = 'Ready. Nothing you paste leaves this machine.';
    },
    onFailed: (message) => failed(new Error(message)),
    onError: (message) => status.say(`The text could not be analyzed: ${message}. It is untouched.`, [{ label: 'Try again', act: input.submit }]),
    onBusy: (busy) => (busy ? progress.begin('Reading the text') : progress.end('Reading the text')),
    onProgress: progress.share,
  });
  progress.onCancel(() => {
    client.cancel();
    reading.cancel();
    status.say('Cancelled: not all marks are there.', [{ label: 'Start again', act: input.submit }]);
  });
  createPrivacy({ openButton: byId('privacy-open'), dialog: byId('privacy'), testButton: byId('self-test'), result: byId('self-test-result'), spawn: start });
  input.connect(client);
}

connect().catch(failed);
work.start();
