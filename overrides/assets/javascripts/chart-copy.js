// The buttons that copy a citation or embed code, and say so to every reader.
(function () {
  "use strict";

  const status = document.querySelector("[data-ip-copied]");

  function say(words) {
    // The same words twice are announced twice only if the region was empty in between.
    status.textContent = "";
    setTimeout(() => { status.textContent = words; }, 50);
  }

  function select(element) {
    getSelection().selectAllChildren(element);
  }

  async function copy(text) {
    if (navigator.clipboard) return navigator.clipboard.writeText(text);
    if (!document.execCommand("copy")) throw new Error("copy");
  }

  for (const block of document.querySelectorAll("[data-ip-copy]")) {
    const text = block.querySelector(".ip-copy__text");
    const button = block.querySelector("button");
    button.hidden = false;
    button.addEventListener("click", async () => {
      select(text);
      try {
        await copy(text.textContent);
        say(button.dataset.done);
      } catch {
        say(button.dataset.failed);
      }
    });
  }
})();
