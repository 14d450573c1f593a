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
