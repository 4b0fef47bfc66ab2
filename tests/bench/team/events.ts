type Listener = (...values: unknown[]) => void;
type Listeners = { listener: Listener; call: Listener }[];

/** Apart from the objects: PouchDB makes some of them without the constructor. */
const kept = new WeakMap<object, Map<string, Listeners>>();

function allOf(emitter: object): Map<string, Listeners> {
  const all = kept.get(emitter) ?? new Map<string, Listeners>();
  kept.set(emitter, all);
  return all;
}

/** Node's EventEmitter as far as PouchDB uses it in a browser, where it relies on a bundler's. */
export default class EventEmitter {
  on(name: string, listener: Listener, call = listener): this {
    allOf(this).set(name, [...(allOf(this).get(name) ?? []), { listener, call }]);
    return this;
  }

  addListener(name: string, listener: Listener): this {
    return this.on(name, listener);
  }

  once(name: string, listener: Listener): this {
    return this.on(name, listener, (...values) => {
      this.removeListener(name, listener);
      listener.apply(this, values);
    });
  }

  emit(name: string, ...values: unknown[]): boolean {
    const listeners = allOf(this).get(name) ?? [];
    for (const { call } of listeners) call.apply(this, values);
    return listeners.length > 0;
  }

  removeListener(name: string, listener: Listener): this {
    const others = (allOf(this).get(name) ?? []).filter((one) => one.listener !== listener);
    allOf(this).set(name, others);
    return this;
  }

  removeAllListeners(name?: string): this {
    if (name === undefined) allOf(this).clear();
    else allOf(this).delete(name);
    return this;
  }

  listeners(name: string): Listener[] {
    return (allOf(this).get(name) ?? []).map(({ listener }) => listener);
  }

  listenerCount(name: string): number {
    return this.listeners(name).length;
  }

  setMaxListeners(): this {
    return this;
  }
}

// PouchDB looks for the methods by their keys, and those of a class are hidden.
for (const name of Object.getOwnPropertyNames(EventEmitter.prototype))
  if (name !== 'constructor')
    Object.defineProperty(EventEmitter.prototype, name, { enumerable: true });
