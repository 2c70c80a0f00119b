// The progress line: shown only when work takes long enough to be noticed.

const noticeable = 300;

export function createProgress({ box, bar, what, cancelButton }) {
  let timer = 0;
  return {
    begin(words) {
      clearTimeout(timer);
      what.textContent = words;
      bar.removeAttribute('value');
      timer = setTimeout(() => { box.hidden = false; }, noticeable);
    },
    drawing(share) {
      if (share !== undefined) bar.value = share;
    },
    end() {
      clearTimeout(timer);
      box.hidden = true;
    },
    onCancel(listener) {
      cancelButton.addEventListener('click', () => {
        listener();
        this.end();
      });
    },
  };
}
