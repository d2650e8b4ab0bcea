// Puts the page together: levers to the server, outcomes from it.
import { element, number, say, speak } from './words.js';
import { State } from './state.js';
import { panel } from './levers.js';
import { Outcomes } from './outcomes.js';

const query = new URLSearchParams(location.search);
const asked = query.get('lang');
const board = await (await fetch('board' + (asked ? '?lang=' + encodeURIComponent(asked) : ''))).json();
speak(board);

const find = id => document.getElementById(id);
const state = new State(board.levers);
const show = panel(board, state, moved, settled);
const outcomes = new Outcomes(board, view => post('view', view));
let session = null;
let run = -1;
let total = 0;
let before = state.position;
let busy = false;
let waiting = false;

function head() {
  document.title = board.title + ' – LianSim';
  find('title').textContent = board.title;
  find('period').textContent = board.start + ' – ' + board.end;
  const other = find('language');
  other.textContent = say('otherLanguage');
  other.lang = board.language === 'zh' ? 'en' : 'zh-Hans';
  other.addEventListener('click', event => {
    event.preventDefault();
    location.href = '?lang=' + (board.language === 'zh' ? 'en' : 'zh') + location.hash;
  });
  const choices = [[say('asInTheFile'), () => ({})], [say('allOff'), () => state.ofStrategy({})],
    ...board.presets.map(preset => [preset.title, () => state.ofStrategy(preset.levers)])];
  choices.forEach(([title], place) => find('preset').append(element('option', { value: place }, title)));
  find('preset').addEventListener('change', event => {
    state.position = choices[event.target.value][1]();
    settled();
  });
}

function moved(id, key, value) {
  state.set(id, key, value);
  performance.mark('moved');
  shown();
  send();
}

/** A change is finished: it can be undone from now on. */
function settled() {
  state.remember(before);
  before = state.position;
  shown();
  send();
}

function shown() {
  show();
  find('undo').disabled = state.past.length === 0;
  find('redo').disabled = state.future.length === 0;
  const fragment = state.fragment();
  history.replaceState(null, '', location.pathname + location.search + (fragment ? '#' + fragment : ''));
  find('download').href = 'scenario.yaml?levers=' + encodeURIComponent(JSON.stringify(state.position));
}

async function post(path, body) {
  if (!session) {
    return null;
  }
  const answer = await fetch(path, {
    method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ session, ...body }) });
  const content = await answer.json();
  find('problems').hidden = answer.ok;
  find('problems').textContent = answer.ok ? '' : content.text;
  return answer.ok ? content : null;
}

/** Asks for the outcomes of the position; while an answer is awaited only the newest position is kept. */
async function send() {
  waiting = true;
  if (busy || !session) {
    return;
  }
  busy = true;
  try {
    while (waiting) {
      waiting = false;
      const answer = await post('runs', { levers: state.position });
      if (answer) {
        find('warnings').hidden = answer.warnings === '';
        find('warnings').querySelector('pre').textContent = answer.warnings;
      }
    }
  } catch (error) {
    status(say('lost'), 0);
  } finally {
    busy = false;
  }
}

function status(text, share) {
  find('status').textContent = text;
  find('progress').value = share;
}

function listen() {
  const events = new EventSource('events?lang=' + board.language);
  const on = (name, act) => events.addEventListener(name, event => {
    const data = JSON.parse(event.data);
    if (name === 'hello' || name === 'run' || name === 'refused' || data.run === run) {
      act(data);
    }
  });
  on('hello', data => {
    session = data.session;
    post('view', outcomes.view());
    send();
  });
  on('refused', data => {
    events.close();
    status(data.text, 0);
  });
  on('run', data => {
    if (data.run !== run) {
      run = data.run;
      outcomes.begin();
    }
    total = data.total;
    document.body.dataset.run = run;
    document.body.dataset.done = 0;
    status(say(run === 0 ? 'warming' : 'running', { done: 0, total }), 0);
  });
  on('months', data => {
    performance.mark(data.from === 0 ? 'first-months' : 'months');
    outcomes.add(data.from, data.values);
    const month = data.from + data.values.length;
    if (month === board.months.length) {
      performance.mark('curve');
    }
    if (document.body.dataset.done === '0') {
      status(say('atMonth', { month: board.months[month - 1] }), month / board.months.length / total);
    }
  });
  on('band', data => {
    outcomes.show(data);
    document.body.dataset.done = data.done;
    status(say(run === 0 ? 'warming' : 'running', { done: data.done, total }), data.done / total);
  });
  on('end', data => {
    performance.mark('end');
    status(data.failure || say('ended', { total, seconds: number(data.seconds, 1) }), 1);
  });
  events.addEventListener('error', () => {
    session = null;
    status(say('lost'), 0);
  });
}

find('undo').addEventListener('click', () => { state.undo(); before = state.position; shown(); send(); });
find('redo').addEventListener('click', () => { state.redo(); before = state.position; shown(); send(); });
document.addEventListener('keydown', event => {
  if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'z' && event.target.type !== 'search') {
    event.preventDefault();
    find(event.shiftKey ? 'redo' : 'undo').click();
  }
});
find('share').addEventListener('click', async () => {
  await navigator.clipboard.writeText(location.href);
  find('note').textContent = say('copied');
});

head();
state.read(location.hash.slice(1));
before = state.position;
shown();
listen();
