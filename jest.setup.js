// jsdom has no ResizeObserver; Fluent's MessageBar asks for one.
globalThis.ResizeObserver ??= class {
  observe() {}
  unobserve() {}
  disconnect() {}
};
