// Where the sliders stand: for each lever the values that differ from the first ones. Kept in the fragment of the address.
export class State {
  constructor(levers) {
    this.first = new Map(levers.map(lever => [lever.id,
      new Map([['on', lever.inherited], ...lever.fields.map(field => [field.key, field.value])])]));
    this.position = {};
    this.past = [];
    this.future = [];
  }

  value(id, key) {
    return this.position[id]?.[key] ?? this.first.get(id).get(key);
  }

  /** Another position with one value changed; what is as it was at first is left out. */
  with(id, key, value) {
    const lever = { ...this.position[id], [key]: value };
    if (value === this.first.get(id).get(key)) {
      delete lever[key];
    }
    const next = { ...this.position, [id]: lever };
    if (Object.keys(lever).length === 0) {
      delete next[id];
    }
    return next;
  }

  set(id, key, value) {
    this.position = this.with(id, key, value);
  }

  /** Remembers a position that undo can bring back. */
  remember(before) {
    if (JSON.stringify(before) !== JSON.stringify(this.position)) {
      this.past.push(before);
      this.future = [];
    }
  }

  undo() {
    this.future.push(this.position);
    this.position = this.past.pop();
  }

  redo() {
    this.past.push(this.position);
    this.position = this.future.pop();
  }

  /** The position of a strategy: its levers on at their intensities, all others off; an empty one for all off. */
  ofStrategy(intensities) {
    const kept = this.position;
    this.position = {};
    this.first.forEach((values, id) => {
      this.set(id, 'on', id in intensities);
      if (id in intensities) {
        this.set(id, 'intensity', intensities[id]);
      }
    });
    const made = this.position;
    this.position = kept;
    return made;
  }

  fragment() {
    const all = new URLSearchParams();
    Object.entries(this.position).forEach(([id, lever]) =>
      Object.entries(lever).forEach(([key, value]) => all.append(id + '.' + key, value)));
    return all.toString();
  }

  /** Takes a position from a fragment; what no lever has is passed over. */
  read(fragment) {
    this.position = {};
    new URLSearchParams(fragment).forEach((text, name) => {
      const [id, key] = name.split('.');
      const first = this.first.get(id)?.get(key);
      if (typeof first === 'boolean') {
        this.set(id, key, text === 'true');
      } else if (typeof first === 'number' && Number.isFinite(Number(text))) {
        this.set(id, key, Number(text));
      } else if (typeof first === 'string') {
        this.set(id, key, text);
      }
    });
  }
}
