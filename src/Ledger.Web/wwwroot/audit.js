// Comforts of the auditor's pages; every page works without them.
(() => {
  "use strict";

  // A button copies the text it names. Without this script there is no button.
  const copyButtons = () => {
    for (const box of document.querySelectorAll("[data-copy]")) {
      if (box.previousElementSibling?.classList.contains("copy")) {
        continue;
      }
      const button = document.createElement("button");
      button.type = "button";
      button.className = "btn copy";
      button.textContent = box.dataset.copy;
      button.addEventListener("click", async () => {
        await navigator.clipboard.writeText(box.textContent);
        button.textContent = box.dataset.copied;
      });
      box.before(button);
    }
  };

  // Moving the slider over the event sequence shows the number beside it and asks when it is let go.
  const sliders = () => {
    for (const range of document.querySelectorAll("input[data-sequence]")) {
      const number = range.form.querySelector("input[type=number]");
      range.hidden = false;
      range.addEventListener("input", () => { number.value = range.value; });
      range.addEventListener("change", () => range.form.requestSubmit());
      number.addEventListener("input", () => { range.value = number.value; });
    }
  };

  copyButtons();
  sliders();
})();
