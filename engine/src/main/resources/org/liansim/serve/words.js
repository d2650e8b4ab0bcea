// Texts and numbers for people, in the language of the page.
let words = {};
let chinese = false;

export function speak(board) {
  words = board.words;
  chinese = board.language === 'zh';
  document.documentElement.lang = chinese ? 'zh-Hans' : 'en';
  document.querySelectorAll('[data-word]').forEach(element => { element.textContent = say(element.dataset.word); });
}

export function say(key, values = {}) {
  return words[key].replace(/\{(\w+)\}/g, (whole, name) => values[name]);
}

export function knows(key) {
  return key in words;
}

export function comma() {
  return chinese ? '；' : '; ';
}

/** A month such as 2024-03 in words. */
export function monthName(month) {
  return new Date(month).toLocaleDateString(document.documentElement.lang, { year: 'numeric', month: 'short', timeZone: 'UTC' });
}

/** A number with about four digits. */
export function number(value, decimals) {
  const size = Math.abs(value);
  const digits = decimals ?? (size >= 1000 || Number.isInteger(value) ? 0 : size >= 100 ? 1 : size >= 1 ? 2 : 3);
  const rounded = Number(value.toFixed(digits)) || 0;
  return rounded.toLocaleString('en', { maximumFractionDigits: digits, minimumFractionDigits: decimals ?? 0 }).replace('-', '−');
}

function percent(share) {
  return say('percent', { number: number(share * 100) });
}

function money(yuan) {
  const size = Math.abs(yuan);
  const [billion, million] = chinese ? [1e8, 1e4] : [1e9, 1e6];
  if (size >= 1e8) {
    return say('billion', { number: number(yuan / billion) });
  }
  return size >= 1e5 ? say('million', { number: number(yuan / million) }) : say('yuan', { number: number(yuan) });
}

/** A value of a dimension with its unit. */
export function amount(value, dimension) {
  switch (dimension) {
    case 'SHARE': return percent(value);
    case 'RATE': return say('rate', { amount: percent(value) });
    case 'DURATION': return say('days', { number: number(value) });
    case 'MONEY': case 'PRICE': return money(value);
    case 'FLOW': return say('perYear', { amount: money(value) });
    default: return number(value);
  }
}

/** A new element with its children. */
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
  made.append(...children);
  return made;
}
