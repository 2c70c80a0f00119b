// What the page is busy with. It is said in a line when it takes long enough to be noticed; `aria-busy` on the text says it at once.

const noticeable = 300;

export function createProgress({ text, box, bar, what, cancelButton }) {
  /** Kinds of work under way, the last one shown. */
  const running = [];
  let timer = 0;

  function show() {
    text.setAttribute('aria-busy', String(running.length > 0));
    bar.removeAttribute('value');
    if (running.length === 0) {
      clearTimeout(timer);
      timer = 0;
      box.hidden = true;
      return;
    }
    what.textContent = running[running.length - 1];
    timer ||= setTimeout(() => { box.hidden = false; }, noticeable);
  }

  return {
    /** `words` name the work: "Reading the text". The same work is under way once at most. */
    begin(words) {
      if (!running.includes(words)) running.push(words);
      show();
    },
    share(done) {
      if (done !== undefined) bar.value = done;
    },
    end(words) {
      const at = running.indexOf(words);
      if (at >= 0) running.splice(at, 1);
      show();
    },
    onCancel(listener) {
      cancelButton.addEventListener('click', () => {
        listener();
        running.length = 0;
        show();
      });
    },
  };
}
