/* The little the pages do by script; every page is complete without it. */
"use strict";

/* Shows the entries whose codes are those chosen, and says how many. */
function filterDirectory(directory) {
  const filters = directory.querySelector(".ip-directory__filters");
  const count = directory.querySelector(".ip-directory__count");
  const entries = [...directory.querySelectorAll(".ip-directory__list > li")];
  const selects = [...filters.querySelectorAll("select")];
  const apply = () => {
    for (const entry of entries) {
      entry.hidden = selects.some(
        (select) => select.value && entry.getAttribute(`data-${select.name}`) !== select.value,
      );
    }
    count.textContent = count.dataset.count
      .replace("{shown}", entries.filter((entry) => !entry.hidden).length)
      .replace("{all}", entries.length);
  };
  filters.addEventListener("change", apply);
  filters.hidden = false;
  // A browser may restore choices when the reader comes back.
  apply();
}

document.querySelectorAll(".ip-directory").forEach(filterDirectory);

/* Paper cannot be clicked. */
addEventListener("beforeprint", () => {
  document.querySelectorAll(".ip-page details").forEach((details) => (details.open = true));
});

/* Escape closes the menu and gives the focus back to its button. */
const menu = document.querySelector(".ip-menu");
document.querySelector(".ip-header")?.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && menu?.open) {
    menu.open = false;
    menu.querySelector("summary").focus();
  }
});

/* The theme's script serves the search and the switch of colours. It is the heaviest part of a
   page, so it waits in a template until a reader reaches for one of the two. */
const waiting = document.querySelector("#ip-theme");
const tools = document.querySelector(".ip-header__tools");
const query = tools?.querySelector("[name=query]");
const toggle = document.querySelector("#__search");
const REACHING = ["pointerover", "pointerdown", "focusin", "click", "change"];
const SHORTCUTS = ["/", "f", "s"];
const system = matchMedia("(prefers-color-scheme: dark)");

let entered;

function reach() {
  REACHING.forEach((type) => tools.removeEventListener(type, reach));
  system.removeEventListener("change", reach);
  removeEventListener("keydown", shortcut);
  const script = waiting.content.cloneNode(true).querySelector("script");
  script.addEventListener("load", catchUp);
  document.body.append(script);
}

/* What the reader did before the script was there is told to it. */
function catchUp() {
  tools.removeEventListener("keydown", early);
  tools.querySelector("[name=__palette]:checked")?.dispatchEvent(new Event("change"));
  entered?.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true }));
  if (toggle?.checked) query.focus();
}

function early(event) {
  if (event.key === "Enter" && event.target.name === "__palette") entered = event.target;
  if (event.key === "Escape" && event.target === query) {
    toggle.checked = false;
    query.blur();
  }
}

function shortcut(event) {
  const typing = event.target.closest("input, select, textarea, [contenteditable]");
  if (!SHORTCUTS.includes(event.key) || typing || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  toggle.checked = true;
  query.focus();
}

if (waiting && tools) {
  REACHING.forEach((type) => tools.addEventListener(type, reach));
  if (query) addEventListener("keydown", shortcut);
  tools.addEventListener("keydown", early);
  // The colours follow the system while the page is open.
  system.addEventListener("change", reach);
  // An address may hold a question.
  if (new URLSearchParams(location.search).has("q")) reach();
}
