// The page of the preview: asks for a view, shows it, and asks again when a file is saved.

const find = (id) => document.getElementById(id);
const picks = find("picks");
const NAMES = ["document", "layout", "theme", "size"];
const AS_WRITTEN = "as written";

let shown = null; // The picture on the page, with its parts.
let asked = 0; // The number of the latest question; answers to earlier ones are dropped.
let chosen = ""; // The label of the chosen part, which stays chosen in the next picture.

const element = (name, properties = {}, ...children) => {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
};
const pause = (time) => new Promise((resolve) => setTimeout(resolve, time));
const plural = (count, noun) => `${count} ${noun}${count === 1 ? "" : "s"}`;
const query = () =>
  new URLSearchParams(NAMES.map((name) => [name, picks.elements[name].value]).filter(([, v]) => v));

function tell(state, words) {
  find("status").dataset.state = state;
  if (find("status").textContent !== words) find("status").textContent = words;
}

// What can be picked

function fill(select, names, own) {
  const before = select.value;
  const options = names.map((name) => element("option", { value: name, textContent: name }));
  if (own) options.unshift(element("option", { value: "", textContent: own }));
  select.replaceChildren(...options);
  select.value = names.includes(before) ? before : own ? "" : names[0] ?? "";
}

async function loadChoices() {
  const choices = await (await fetch("/choices")).json();
  fill(picks.elements.document, choices.documents, "");
  find("documents").hidden = choices.documents.length < 2;
  for (const [name, known] of [["layout", "layouts"], ["theme", "themes"], ["size", "sizes"]])
    fill(picks.elements[name], choices[known], AS_WRITTEN);
  find("downloads").replaceChildren(...choices.formats.map((name) =>
    element("li", {}, element("a", { className: "button", textContent: name.toUpperCase() }))));
  find("downloads").querySelectorAll("a").forEach((link, place) => {
    link.dataset.format = choices.formats[place];
    link.setAttribute("download", "");
  });
}

function restore() {
  const wanted = new URLSearchParams(location.search);
  for (const name of NAMES) {
    const select = picks.elements[name];
    if ([...select.options].some((one) => one.value === wanted.get(name)))
      select.value = wanted.get(name);
  }
}

function aim() {
  const words = query().toString();
  history.replaceState(null, "", words ? `?${words}` : location.pathname);
  for (const link of find("downloads").querySelectorAll("a"))
    link.href = `/download/${link.dataset.format}?${words}`;
}

// The view

async function look() {
  const number = ++asked;
  const late = setTimeout(() => tell("busy", "Drawing …"), 400);
  try {
    const view = await (await fetch(`/view?${query()}`)).json();
    const drawn = view.picture && view.picture.number !== shown?.number
      ? await pages(view.picture) : null;
    if (number !== asked) return;
    if (drawn) {
      const focused = document.activeElement?.closest?.(".part");
      find("pages").replaceChildren(...drawn);
      if (focused) named(nameOf(focused))?.focus();
      find("pages").classList.toggle("many", drawn.length > 1);
      shown = view.picture;
      document.title = `${shown.title} – preview`;
    }
    showFindings(view);
    showSource(view);
    rechoose();
  } catch {
    if (number !== asked) return;
    tell("bad", "No connection");
    await pause(1000);
    if (number === asked) look();
  } finally {
    clearTimeout(late);
  }
}

async function pages(picture) {
  const figures = picture.pages.map((page, place) => figure(page, place, picture));
  // Wait for what is seen first, so that the old picture goes when the new one is there; but
  // a browser that is busy may take its time with a picture that isn't on the page.
  const first = figures[0].querySelector("img").decode().catch(() => {});
  await Promise.race([first, pause(1500)]);
  return figures;
}

function figure(page, place, picture) {
  const image = element("img", {
    src: page.src, alt: page.alt, width: page.width, height: page.height,
    loading: place > 1 ? "lazy" : "eager", lang: picture.language,
  });
  const parts = element("div", {}, ...page.parts.map(button));
  parts.setAttribute("role", "toolbar");
  parts.setAttribute("aria-orientation", "vertical");
  parts.setAttribute("aria-label",
    picture.pages.length > 1 ? `Parts of page ${place + 1}` : "Parts of the picture");
  if (parts.firstChild) parts.firstChild.tabIndex = 0;
  const made = element("figure", {}, image);
  if (page.parts.length) made.append(parts);
  if (picture.pages.length > 1)
    made.append(element("figcaption", { textContent: `${place + 1} / ${picture.pages.length}` }));
  return made;
}

function button(part) {
  const made = element("button", { type: "button", className: "part", tabIndex: -1 });
  made.setAttribute("aria-label", part.label);
  made.setAttribute("aria-pressed", "false");
  made.dataset.line = part.line;
  made.dataset.file = part.file;
  for (const side of ["left", "top", "width", "height"]) made.style[side] = `${part[side]}%`;
  made.style.zIndex = part.layer + 1;
  return made;
}

function showFindings(view) {
  const errors = view.findings.filter((one) => one.severity === "error").length;
  const total = view.findings.length;
  const state = errors ? "bad" : total ? "warned" : "good";
  const told = errors ? plural(errors, "problem") : total ? plural(total, "warning") : "Up to date";
  find("count").hidden = !total;
  find("count").textContent = total;
  find("count").dataset.state = state;
  find("problems").replaceChildren(...view.findings.map((one) => finding(one, view.source.file)));
  if (!total) find("problems").append(element("p", { textContent: "None." }));
  find("stale").hidden = view.fresh || !shown;
  find("empty").hidden = Boolean(shown);
  const look = shown && view.fresh ? `, layout ${shown.layout}, theme ${shown.theme}` : "";
  tell(state, told);
  find("status").title = told + look;
}

function finding(found, file) {
  const here = found.line && found.file === file;
  const made = element(here ? "button" : "div", { className: `finding ${found.severity}` });
  const place = here ? `Line ${found.line}` : found.place;
  made.append(element("b", { textContent: `${place || found.severity}: ` }), found.message);
  if (found.hint) made.append(element("small", { textContent: found.hint }));
  if (here) {
    made.type = "button";
    made.addEventListener("click", () => goTo(found.line));
  }
  return made;
}

function showSource(view) {
  find("source-title").textContent = view.source.file;
  const marks = new Map();
  for (const found of [...view.findings].reverse())
    if (found.file === view.source.file) marks.set(found.line, found.severity);
  const list = find("source").firstElementChild;
  const lines = view.source.lines.map((text, place) => {
    const number = element("span", { textContent: place + 1 });
    return element("li", { className: marks.get(place + 1) ?? "" }, number, text || " ");
  });
  list.replaceChildren(...lines);
  const [first] = [...marks.keys()].sort((one, other) => one - other);
  if (first && !view.fresh) goTo(first, false);
}

// Parts and their lines

function goTo(line, mark = true) {
  const list = find("source").firstElementChild;
  if (mark) list.querySelectorAll(".chosen").forEach((one) => one.classList.remove("chosen"));
  const item = list.children[line - 1];
  if (!item) return;
  if (mark) item.classList.add("chosen");
  const box = find("source");
  box.scrollTop += item.getBoundingClientRect().top - box.getBoundingClientRect().top
    - box.clientHeight / 3;
}

function choose(part) {
  document.querySelectorAll('.part[aria-pressed="true"]').forEach((one) =>
    one.setAttribute("aria-pressed", "false"));
  press(part);
  if (part.dataset.file === find("source-title").textContent) goTo(Number(part.dataset.line));
}

function press(part) {
  part.setAttribute("aria-pressed", "true");
  chosen = nameOf(part);
  const { file, line } = part.dataset;
  const what = part.getAttribute("aria-label").replace(/, line \d+$/, "");
  find("part").replaceChildren(element("b", { textContent: `Line ${line}` }), what);
  find("copy").hidden = false;
  find("copy").dataset.place = `${file}:${line}`;
  find("copy").textContent = "Copy the place";
}

// What a part is, whatever it says: its place among the parts may change with the words.
const nameOf = (part) => part.getAttribute("aria-label").split(":")[0];

const named = (name) => [...document.querySelectorAll(".part")].find((one) => nameOf(one) === name);

// The chosen part of the picture before is chosen in this one, with the line it has now.
function rechoose() {
  const part = chosen && named(chosen);
  if (!part || part.getAttribute("aria-pressed") === "true") return;
  press(part);
}

function move(event) {
  const part = event.target.closest(".part");
  if (!part) return;
  const all = [...part.parentElement.children];
  const steps = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };
  const ends = { Home: 0, End: all.length - 1 };
  const place = event.key in steps ? all.indexOf(part) + steps[event.key] : ends[event.key];
  const next = all[place];
  if (!next) return;
  event.preventDefault();
  part.tabIndex = -1;
  next.tabIndex = 0;
  next.focus();
  next.scrollIntoView({ block: "nearest" });
}

find("pages").addEventListener("click", (event) => {
  const part = event.target.closest(".part");
  if (part) choose(part);
});
find("pages").addEventListener("keydown", move);
find("copy").addEventListener("click", async (event) => {
  const button = event.currentTarget;
  try {
    await navigator.clipboard.writeText(button.dataset.place);
    button.textContent = "Copied";
  } catch {
    button.textContent = button.dataset.place;
  }
});
picks.addEventListener("change", () => { aim(); look(); });
picks.addEventListener("submit", (event) => event.preventDefault());

async function begin() {
  await loadChoices();
  restore();
  aim();
  let count = null;
  const events = new EventSource("/events");
  events.onmessage = async ({ data }) => {
    const news = count !== null && count !== data;
    count = data;
    look();
    if (!news) return;
    // There may be other documents and themes now, and the one that is shown may be gone.
    const before = query().toString();
    await loadChoices();
    aim();
    if (query().toString() !== before) look();
  };
  events.onerror = () => tell("bad", "No connection");
}

begin();
