// Runs in each of the compared pages, before their own scripts; prints what was seen of the visit.
const tasks = [];
const shifts = [];
new PerformanceObserver((list) => {
  for (const { duration } of list.getEntries()) tasks.push(duration);
}).observe({ type: 'longtask', buffered: true });
new PerformanceObserver((list) => {
  for (const { startTime, value } of list.getEntries()) shifts.push({ at: startTime, value });
}).observe({ type: 'layout-shift', buffered: true });

const frame = () => new Promise(requestAnimationFrame);
const roots = () => [document, document.querySelector('plein-agenda')?.shadowRoot];
const count = (selector) =>
  roots().reduce((sum, root) => sum + (root?.querySelectorAll(selector).length ?? 0), 0);

/** Looks when something comes into the page, not at each frame: that would be work of its own. */
function seeItem() {
  return new Promise((resolve) => {
    const observer = new MutationObserver(() => {
      if (count('.item') === 0) return;
      observer.disconnect();
      resolve();
    });
    const watch = (root) => observer.observe(root, { childList: true, subtree: true });
    watch(document);
    const { attachShadow } = Element.prototype;
    Element.prototype.attachShadow = function (init) {
      const root = attachShadow.call(this, init);
      watch(root);
      return root;
    };
  });
}

async function see() {
  await seeItem();
  // In the next frame it is drawn; the one after it begins when that stands on the screen.
  await frame();
  await frame();
  const painted = performance.now();
  // Until the page has been at rest for a while: what comes later counts too.
  await new Promise((resolve) => setTimeout(resolve, 1500));
  return {
    painted,
    longest: Math.max(0, ...tasks),
    blocked: tasks.reduce((sum, task) => sum + Math.max(0, task - 50), 0),
    shift: shifts.filter(({ at }) => at > painted).reduce((sum, { value }) => sum + value, 0),
    elements: count('*'),
  };
}

// Told when all is over: to be asked would be work for the page meanwhile.
see().then((visit) => console.info(JSON.stringify({ visit })));
