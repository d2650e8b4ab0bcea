// The chart of one outcome and the table of all.
import { element, monthName, number, say } from './words.js';

const BASELINE = '#6b6b6b';
const CURRENT = '#0072B2';
const HEADLINES = 5;

function band(name, lines, colour, width) {
  const heights = lines.upper.map((upper, at) => upper === null || lines.lower[at] === null ? null : upper - lines.lower[at]);
  const silent = { type: 'line', stack: name, stackStrategy: 'all', symbol: 'none', silent: true, lineStyle: { opacity: 0 } };
  return [
    { ...silent, name: name + ' low', data: lines.lower },
    { ...silent, name: name + ' band', data: heights, areaStyle: { color: colour, opacity: 0.18 } },
    line(name, lines.mean, colour, width)
  ];
}

function line(name, data, colour, width, type = 'solid') {
  return { name, type: 'line', symbol: 'none', data, lineStyle: { color: colour, width, type }, itemStyle: { color: colour } };
}

function decimals(row, unit) {
  const largest = Math.max(...row.slice(0, 2).map(value => Math.abs(value ?? 0)));
  return unit === '%' ? 1 : largest >= 1000 ? 0 : largest >= 100 ? 1 : largest >= 1 ? 2 : 4;
}

export class Outcomes {
  constructor(board, chosen) {
    this.board = board;
    this.chosen = chosen;
    this.element = document.getElementById('chart');
    this.chart = echarts.init(this.element, null, { renderer: 'canvas' });
    this.font = getComputedStyle(document.body).fontFamily;
    this.outcome = document.getElementById('outcome');
    this.scope = document.getElementById('scope');
    this.mode = document.getElementById('mode');
    this.fill(this.outcome, board.outcomes.map(each => each.title));
    this.fill(this.scope, board.scopes);
    [this.outcome, this.scope].forEach(select => select.addEventListener('change', () => this.choose()));
    this.mode.addEventListener('change', () => this.draw());
    this.rows = this.table(document.getElementById('table'), 0, HEADLINES)
      .concat(this.table(document.getElementById('more'), HEADLINES, board.outcomes.length));
    new ResizeObserver(() => this.chart.resize()).observe(this.element);
    // Twelve months that are not over yet would show the seasons of a year as growth.
    this.partial = board.months.length > 12 ? 11 : 0;
    // Years alone would tell too little of a short period.
    this.isShort = board.months.length < 24;
    this.isTick = at => this.isShort || board.months[at].endsWith('-01');
    this.forget();
    this.name();
  }

  fill(select, names) {
    names.forEach((name, place) => select.append(element('option', { value: place }, name)));
  }

  table(table, from, to) {
    const head = [say('outcome'), say('baseline'), say('current'), say('difference'), say('interval')];
    table.append(element('thead', {}, element('tr', {}, ...head.map((text, place) =>
      element('th', place === 0 ? { scope: 'col' } : { scope: 'col', class: 'n' }, text)))));
    const body = element('tbody');
    table.append(body);
    return this.board.outcomes.slice(from, to).map((outcome, place) => {
      const button = element('button', { type: 'button', title: outcome.meaning }, outcome.title);
      button.addEventListener('click', () => {
        this.outcome.value = from + place;
        this.choose();
      });
      const cells = [1, 2, 3, 4].map(() => element('td', { class: 'n' }, '–'));
      const row = element('tr', {}, element('th', { scope: 'row' }, button, ' ', element('small', {}, outcome.unit)), ...cells);
      body.append(row);
      return { row, cells };
    });
  }

  view() {
    return { kpi: Number(this.outcome.value), scope: Number(this.scope.value) };
  }

  choose() {
    this.forget();
    this.name();
    this.chosen(this.view());
  }

  name() {
    const view = this.view();
    const outcome = this.board.outcomes[view.kpi];
    document.getElementById('outcome-title').textContent =
      say('withUnit', { title: outcome.title + ' · ' + this.board.scopes[view.scope], unit: outcome.unit });
    this.element.title = outcome.meaning;
    this.element.setAttribute('aria-label', outcome.title + ': ' + outcome.meaning);
    this.rows.forEach(({ row }, place) => row.classList.toggle('chosen', place === view.kpi));
  }

  forget() {
    this.months = [];
    this.bands = null;
  }

  /** A new run begins: what was drawn stays until its months come. */
  begin() {
    this.months = [];
    this.isNew = true;
  }

  add(from, values) {
    if (this.isNew && from + values.length > this.partial) {
      this.bands = this.bands && { ...this.bands, current: null, difference: null };
    }
    this.months.length = from;
    this.months.push(...values);
    this.redraw();
  }

  show(bands) {
    if (this.isNew && bands.done === 0) {
      bands = { ...bands, current: this.bands?.current, difference: this.bands?.difference };
    }
    this.bands = bands;
    this.redraw();
    bands.table.forEach((row, place) => this.row(this.rows[place].cells, row, this.board.outcomes[place]));
    this.isNew = this.isNew && bands.done === 0;
  }

  row(cells, row, outcome) {
    const digits = decimals(row, outcome.unit);
    const text = value => value === null ? '–' : number(value, digits);
    const [before, now, difference, lower, upper] = row;
    cells[0].textContent = text(before);
    if (now === null && this.isNew) {
      return;
    }
    cells[1].textContent = text(now);
    // A difference keeps two digits where the levels would round it to nothing.
    const finer = difference ? Math.max(digits, Math.min(4, 1 - Math.floor(Math.log10(Math.abs(difference))))) : digits;
    const change = value => number(value, finer);
    const isKnown = lower !== null && lower * upper > 0;
    cells[2].textContent = difference === null ? '–' : (isKnown ? difference > 0 ? '▲ ' : '▼ ' : '') + change(difference);
    cells[3].textContent = lower === null || difference === 0 ? '–' : change(lower) + ' … ' + change(upper);
    const good = outcome.sense === 'NEITHER' ? 0 : outcome.sense === 'MORE_IS_BETTER' ? difference : -difference;
    cells[2].className = 'n' + (isKnown && good !== 0 ? good > 0 ? ' better' : ' worse' : '');
  }

  redraw() {
    if (!this.frame) {
      this.frame = requestAnimationFrame(() => {
        this.frame = null;
        this.draw();
      });
    }
  }

  draw() {
    const series = [];
    const whole = values => values.map((value, at) => at < this.partial ? null : value);
    const wholly = lines => ({ lower: whole(lines.lower), mean: whole(lines.mean), upper: whole(lines.upper) });
    const isLevel = this.mode.value === 'level';
    if (isLevel) {
      if (this.bands?.baseline.mean.length) {
        series.push(...band(say('baseline'), wholly(this.bands.baseline), BASELINE, 1.6));
      }
      if (this.bands?.current?.mean.length) {
        series.push(...band(say('current'), wholly(this.bands.current), CURRENT, 2));
      } else if (this.months.length > 0) {
        series.push(line(say('firstRun'), whole(this.months), CURRENT, 1.4, 'dashed'));
      }
    } else if (this.bands?.difference?.mean.length) {
      series.push(...band(say('difference'), wholly(this.bands.difference), CURRENT, 2));
    }
    const named = series.filter(each => each.lineStyle.opacity !== 0);
    this.chart.setOption({
      animation: false,
      textStyle: { fontFamily: this.font },
      grid: { left: 62, right: 16, top: 34, bottom: 28 },
      legend: { top: 0, left: 0, data: named.map(each => each.name), selectedMode: false },
      xAxis: { type: 'category', data: this.board.months, boundaryGap: false,
        axisLabel: { interval: this.isTick, formatter: this.isShort ? monthName : month => month.slice(0, 4), hideOverlap: true,
          showMinLabel: true },
        axisTick: { interval: this.isTick } },
      yAxis: { type: 'value', scale: isLevel, axisLabel: { formatter: value => number(Number(value.toPrecision(6))) } },
      tooltip: { trigger: 'axis', renderMode: 'richText', confine: true, formatter: points => {
        const at = points[0].dataIndex;
        return [this.board.months[at]].concat(named.map(each =>
          each.name + ': ' + (typeof each.data[at] === 'number' ? number(each.data[at]) : '–'))).join('\n');
      } },
      series
    }, true);
  }
}
