// Copies a feed's address. Where a browser forbids it, the address is selected, to be copied by hand.

import { onPage } from "./lienzo.js";

onPage(() => {
  for (const feed of document.querySelectorAll(".lienzo-feed")) {
    const [address, button, status] = feed.querySelectorAll("code, button, [role=status]");
    button.hidden = false;
    button.onclick = async () => {
      status.textContent = "";
      let said = "copied";
      try {
        await navigator.clipboard.writeText(address.textContent);
      } catch {
        getSelection().selectAllChildren(address);
        said = "selected";
      }
      status.textContent = button.dataset[said];
    };
  }
});
