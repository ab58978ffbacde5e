// What the reader has read and heard: days by the lesson's page. They stay in this browser, and
// show on every canvas of a page and at the end of its lesson.

import { keep, onPage, pageOf, recall } from "./lienzo.js";

export const KINDS = ["read", "heard"];
const DAY = /^\d{4}-\d\d-\d\d$/;

const all = (selector, within = document) => [...within.querySelectorAll(selector)];

/** The marks of one kind; what is no mark is left out. */
export const marks = (kind, kept = recall(kind)) =>
  new Map(Object.entries(Object(kept)).filter(([, day]) => DAY.test(day)));

export const store = (kind, days) => {
  keep(kind, Object.fromEntries(days));
  showMarks();
  document.dispatchEvent(new Event("lienzo:marks"));
};

/** Is the lesson of this page marked as `read` or `heard`? */
const marked = (kind, page) => marks(kind).has(page);

/** Mark the lesson of a page, or take its mark away. */
export const mark = (kind, page, on = true) => {
  const days = marks(kind);
  if (!on) days.delete(page);
  else if (!days.has(page)) days.set(page, new Date().toLocaleDateString("sv")); // 2026-11-25
  store(kind, days);
};

/** Show the marks on the page in hand, and what needs this script. */
const showMarks = () => {
  const [read, heard] = KINDS.map((kind) => marks(kind));
  const state = (href) => {
    const page = pageOf(href);
    return read.has(page) ? (heard.has(page) ? "both" : "read") : heard.has(page) && "heard";
  };
  for (const view of all(".lienzo-marks"))
    view.textContent =
      view.closest("nav").dataset[state(view.closest("li").querySelector("a"))] ?? "";
  for (const tally of all(".lienzo-tally")) {
    const done = all("[data-lessons]", tally.closest(".lienzo")).filter((cell) =>
      cell.classList.toggle(
        "lienzo-is-done",
        cell.dataset.lessons.split(" ").every((href) => state(href)),
      ),
    ).length;
    tally.textContent = tally.dataset[done ? "some" : "none"].replace("{done}", done);
  }
  for (const button of all("[data-lz-mark]"))
    button.ariaPressed = marked(button.dataset.lzMark, lessonOf(button));
};

const lessonOf = (button) => pageOf(button.parentElement.dataset.page);

/** Do what a button says: mark its lesson, or take the mark away. */
export const press = (button) =>
  mark(button.dataset.lzMark, lessonOf(button), button.ariaPressed !== "true");

// Another tab has marked something, or a page comes back as it was when it was left.
addEventListener("storage", showMarks);
addEventListener("pageshow", showMarks);
onPage(showMarks);
