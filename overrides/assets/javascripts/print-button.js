/* The button that prints the page: only a script can, so only a script shows it. */
"use strict";

for (const button of document.querySelectorAll("[data-ip-print]")) {
  button.addEventListener("click", () => print());
  button.hidden = false;
}
