// The panel of levers by zone and family.
import { amount, comma, element, knows, say } from './words.js';
import { field, slider } from './fields.js';

function details(lever) {
  const costs = [];
  if (lever.once > 0) {
    costs.push(say('once', { amount: amount(lever.once, 'MONEY') }));
  }
  if (lever.perYear > 0) {
    costs.push(amount(lever.perYear, 'FLOW'));
  }
  if (costs.length > 0) {
    const level = 'payer' + lever.payer.charAt(0).toUpperCase() + lever.payer.slice(1);
    costs.push(say('paidBy', { payer: knows(level) ? say(level) : lever.payer }));
  }
  const when = [lever.start + ' – ' + lever.end];
  if (lever.ramp > 0) {
    when.push(say('ramp', { days: amount(lever.ramp, 'DURATION') }));
  }
  const rows = [['target', lever.target.join(' · ') || say('everywhere')], ['when', when.join(comma())],
    ['cost', costs.join(comma()) || say('free')], ['source', lever.source]];
  return element('dl', {}, ...rows.flatMap(([word, text]) => [element('dt', {}, say(word)), element('dd', {}, text)]));
}

/** Builds the panel; `moved(id, key, value)` and `settled()` hear of changes. The answer shows a state. */
export function panel(board, state, moved, settled) {
  const root = document.getElementById('levers');
  const shows = [];
  const zones = [];

  function row(lever) {
    const intensity = lever.fields.find(each => each.key === 'intensity');
    const box = element('input', { type: 'checkbox', role: 'switch' });
    const controls = new Map();
    const move = key => value => {
      moved(lever.id, key, value);
      if (!state.value(lever.id, 'on')) {
        moved(lever.id, 'on', true);
      }
    };
    box.addEventListener('change', () => {
      moved(lever.id, 'on', box.checked);
      settled();
    });
    const name = lever.name;
    const strength = slider(intensity, say('intensity') + ': ' + name + ' (' + lever.id + ')', move('intensity'), settled);
    controls.set('intensity', strength);
    const more = element('details', {}, element('summary', { 'aria-label': say('more', { name: name + ' ' + lever.id }) },
      lever.target.join(' · ') || say('everywhere')));
    more.addEventListener('toggle', () => {
      if (more.open && controls.size === 1) {
        more.append(element('p', { class: 'why' }, lever.meaning), details(lever));
        lever.fields.filter(each => each !== intensity).forEach(each => {
          const made = field(each, move(each.key), settled);
          controls.set(each.key, made);
          more.append(made.element);
        });
        show();
      }
    });
    const line = element('div', { class: 'lever', id: 'lever-' + lever.id, title: lever.meaning },
      element('label', { class: 'name' }, box, element('span', {}, name, element('code', {}, lever.id))), strength.element, more);
    function show() {
      box.checked = state.value(lever.id, 'on');
      line.classList.toggle('on', box.checked);
      controls.forEach((control, key) => control.show(state.value(lever.id, key)));
    }
    shows.push(show);
    return line;
  }

  board.zones.forEach(zone => {
    const levers = board.levers.filter(lever => lever.zone === zone.id);
    if (levers.length === 0) {
      return;
    }
    const count = element('small');
    const group = element('details', { class: 'zone' }, element('summary', {}, zone.title, ' ', count));
    group.open = zones.length === 0;
    board.families.forEach(family => {
      const some = levers.filter(lever => lever.family === family.id);
      if (some.length > 0) {
        group.append(element('section', {}, element('h3', {}, family.title), ...some.map(row)));
      }
    });
    zones.push({ group, levers });
    shows.push(() => {
      count.textContent = say('inUse', { on: levers.filter(lever => state.value(lever.id, 'on')).length, all: levers.length });
    });
    root.append(group);
  });

  document.getElementById('find').addEventListener('input', event => {
    const wanted = event.target.value.trim().toLowerCase();
    zones.forEach(({ group, levers }) => {
      let found = 0;
      levers.forEach(lever => {
        const text = [lever.id, lever.type, lever.meaning, ...lever.target].join(' ').toLowerCase();
        const fits = text.includes(wanted);
        document.getElementById('lever-' + lever.id).hidden = !fits;
        found += fits ? 1 : 0;
      });
      group.querySelectorAll('section').forEach(each => { each.hidden = !each.querySelector('.lever:not([hidden])'); });
      group.hidden = found === 0;
      group.open = wanted !== '' || group === zones[0].group;
    });
  });
  return () => shows.forEach(show => show());
}
