// One value of a lever: a slider, or a choice of words.
import { amount, comma, element, say } from './words.js';

const STEPS = 200;

/** Slider places and values: even steps, or finer ones at the lower end where the value is small against the range. */
function scale(field) {
  const span = field.most - field.least;
  const isWide = span > 12 * (field.value - field.least) && span > 12;
  const power = isWide ? 3 : 1;
  const even = 10 ** Math.floor(Math.log10(span / 100));
  return {
    value(place) {
      const share = place / STEPS;
      const raw = field.least + span * share ** power;
      if (place === 0 || place === STEPS) {
        return place === 0 ? field.least : field.most;
      }
      return isWide ? Number(raw.toPrecision(2)) : Number((Math.round(raw / even) * even).toPrecision(12));
    },
    place(value) {
      return Math.round(STEPS * ((value - field.least) / span) ** (1 / power));
    }
  };
}

/** A slider; `moved` hears each value while it moves, `settled` when it has been let go. */
export function slider(field, name, moved, settled) {
  const steps = scale(field);
  const input = element('input', { type: 'range', min: 0, max: STEPS, step: 1, 'aria-label': name });
  const output = element('output');
  input.addEventListener('input', () => moved(steps.value(Number(input.value))));
  input.addEventListener('change', settled);
  const show = value => {
    if (steps.value(Number(input.value)) !== value) {
      input.value = steps.place(value);
    }
    output.textContent = amount(value, field.dimension);
    input.setAttribute('aria-valuetext', output.textContent);
  };
  return { element: element('div', { class: 'slide' }, input, output), show };
}

/** A choice of words. */
export function choice(field, name, moved, settled) {
  const select = element('select', { 'aria-label': name });
  field.words.forEach(word => select.append(element('option', { value: word.id }, word.title)));
  select.addEventListener('change', () => {
    moved(select.value);
    settled();
  });
  return { element: element('div', { class: 'pick' }, select), show: value => { select.value = value; } };
}

/** Title, control, range and source of a field. */
export function field(each, moved, settled) {
  const title = each.title ?? say({ take_up: 'takeUp', leakage: 'leakage', success: 'success' }[each.key]);
  const control = (each.words ? choice : slider)(each, title, moved, settled);
  const parts = [element('div', {}, title), control.element];
  const why = [];
  if (!each.words) {
    why.push(say('range', { least: amount(each.least, each.dimension), most: amount(each.most, each.dimension),
      standard: amount(each.value, each.dimension) }));
  }
  if (each.source) {
    why.push(say('from', { source: each.source }));
  }
  if (why.length > 0) {
    parts.push(element('p', { class: 'why' }, why.join(comma())));
    control.element.title = why.join('\n');
  }
  return { element: element('div', { class: 'field' }, ...parts), show: control.show };
}
