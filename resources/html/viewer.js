/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What the page does: pan and zoom, find, details, tabs. It reads the data of the page and never
 * the net. Texts reach the page as text alone. */
(() => {
  "use strict";

  const SVG = "http://www.w3.org/2000/svg";
  const STEP = 1.25; /* of a zoom by key or button */
  const PAN = 0.15; /* of the picture, by an arrow key */
  const CLOSEST = 6; /* px of the screen by px of the picture */
  const FARTHEST = 0.5; /* of the size at which the picture fits */
  const MARGIN = 0.03; /* round the picture, by its longer side */
  const DRAG = 4; /* px before a press becomes a drag */
  const HIDE_AFTER = 140; /* ms, so that the pointer reaches the card */
  const MOVE_TIME = 260; /* ms */
  const MANY = 500; /* nodes and exchanges that are not drawn anew at every step */
  const SETTLE_AFTER = 350; /* ms */

  const data = JSON.parse(document.getElementById("data").textContent);
  const words = data.words;
  const stage = document.getElementById("stage");
  const card = document.getElementById("card");
  const search = document.getElementById("search");
  const count = document.getElementById("count");
  const tabs = [...document.querySelectorAll("[role=tab]")];
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const calm = matchMedia("(prefers-reduced-motion: reduce)");
  const pages = data.pages.map((page, i) => makePage(page, i));
  let current = pages[0];
  let hideTimer = 0, settleTimer = 0;
  const pressed = new Map(); /* id of a finger or a pressed button -> where it is */
  let press = null; /* how it began */

  function make(name, attributes, ...children) {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    element.append(...children);
    return element;
  }

  function makeSvg(name, attributes) {
    const element = document.createElementNS(SVG, name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    return element;
  }

  /* ---- Pages: the picture, what is on it, and how it is seen ---- */

  function makePage(page, index) {
    const section = document.getElementById("page-" + (index + 1));
    const svg = section.querySelector("svg");
    const self = {
      section, svg, printed: svg.getAttribute("viewBox"), whole: null, view: null, drawn: null,
      nodes: new Map(), exchanges: [], hits: [], at: -1, selected: null, shown: null,
      lit: new Set(), halo: makeSvg("rect", { class: "halo", visibility: "hidden" }), motion: 0,
    };
    const find = (id) => document.getElementById(`p${index + 1}-${id}`);

    for (const node of page.nodes) {
      const element = find(node.id);
      if (element !== null) addNode(self, node, element);
    }
    for (const exchange of page.exchanges) {
      const element = find(exchange.id);
      if (element === null || !self.nodes.has(exchange.from) || !self.nodes.has(exchange.to)) continue;
      element.setAttribute("data-exchange", "");
      self.exchanges.push({ ...exchange, element });
    }
    svg.append(self.halo);
    return self;
  }

  function addNode(page, node, element) {
    const title = element.querySelector("title");
    if (title !== null) title.remove(); /* the card says it */
    element.setAttribute("data-node", node.id);
    element.setAttribute("tabindex", "0");
    element.setAttribute("role", "button");
    element.setAttribute("aria-label", [node.name, node.kind, node.status].filter(Boolean).join(", "));
    page.nodes.set(node.id, { ...node, element, text: fold([node.name, node.kind, node.owner].join(" ")) });
  }

  function fold(text) {
    return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  }

  function showPage(index) {
    clear();
    if (current.view !== null) settle();
    current = pages[index];
    pages.forEach((page, i) => { page.section.hidden = i !== index; });
    tabs.forEach((tab, i) => {
      tab.setAttribute("aria-selected", String(i === index));
      tab.tabIndex = i === index ? 0 : -1;
    });
    if (current.view === null) {
      current.whole = measure(current.svg);
      fit();
    } else draw();
    find();
  }

  /* All that is drawn: without the title, which the bar has, a picture may be shown larger. */
  function measure(svg) {
    const box = svg.getBBox(), edge = MARGIN * Math.max(box.width, box.height);
    return { x: box.x - edge, y: box.y - edge, width: box.width + 2 * edge, height: box.height + 2 * edge };
  }

  /* ---- The view: what the stage shows of the picture, `scale` px by px of it ---- */

  function size() {
    return { width: Math.max(stage.clientWidth, 1), height: Math.max(stage.clientHeight, 1) };
  }

  function fitScale() {
    const { width, height } = size();
    return Math.min(width / current.whole.width, height / current.whole.height);
  }

  function settleSoon() {
    clearTimeout(settleTimer);
    settleTimer = setTimeout(() => { if (pressed.size > 0) settleSoon(); else settle(); }, SETTLE_AFTER);
  }

  function settle() {
    const { width, height } = size();
    const { x, y, scale } = current.view;
    clearTimeout(settleTimer);
    current.svg.setAttribute("viewBox", [x, y, width / scale, height / scale].map((n) => n.toFixed(2)).join(" "));
    current.svg.style.transform = current.svg.style.willChange = "";
    current.drawn = current.view;
  }

  /* A large picture is moved as it is drawn, and drawn anew when it rests. */
  function draw() {
    const { x, y, scale } = current.view, drawn = current.drawn;
    if (current.nodes.size + current.exchanges.length < MANY || drawn === null) settle();
    else {
      current.svg.style.willChange = "transform";
      current.svg.style.transform =
        `translate(${(drawn.x - x) * scale}px, ${(drawn.y - y) * scale}px) scale(${scale / drawn.scale})`;
      settleSoon();
    }
    if (current.shown !== null) placeCard(current.shown);
  }

  function fit() {
    const { width, height } = size();
    const scale = fitScale();
    cancelAnimationFrame(current.motion);
    current.view = {
      scale, fits: true,
      x: current.whole.x + (current.whole.width - width / scale) / 2,
      y: current.whole.y + (current.whole.height - height / scale) / 2,
    };
    draw();
  }

  function zoomAt(factor, x, y) {
    const view = current.view;
    const scale = Math.min(Math.max(view.scale * factor, fitScale() * FARTHEST), CLOSEST);
    cancelAnimationFrame(current.motion);
    current.view = {
      scale, fits: false,
      x: view.x + x / view.scale - x / scale,
      y: view.y + y / view.scale - y / scale,
    };
    draw();
  }

  function zoom(factor) {
    const { width, height } = size();
    zoomAt(factor, width / 2, height / 2);
  }

  function panBy(x, y) {
    const view = current.view;
    cancelAnimationFrame(current.motion);
    current.view = { scale: view.scale, fits: false, x: view.x + x / view.scale, y: view.y + y / view.scale };
    draw();
  }

  /* Brings a node into sight, unless it is well in it already. */
  function reveal(node) {
    const { width } = size(), height = freeHeight();
    const box = boxOf(node);
    const page = current;
    const scale = Math.max(page.view.scale, Math.min(1, CLOSEST));
    const from = { ...page.view };
    const to = { scale, fits: false, x: box.x + box.width / 2 - width / scale / 2,
                 y: box.y + box.height / 2 - height / scale / 2 };
    const start = performance.now();
    const legible = from.scale >= Math.min(1, fitScale() * 1.6);
    const inside = box.x > from.x + 40 / from.scale && box.x + box.width < from.x + (width - 40) / from.scale
      && box.y > from.y + 40 / from.scale && box.y + box.height < from.y + (height - 40) / from.scale;

    if (inside && legible) return;
    cancelAnimationFrame(page.motion);
    const step = (now) => {
      const t = calm.matches ? 1 : Math.min((now - start) / MOVE_TIME, 1);
      const s = t * t * (3 - 2 * t);
      const view = { fits: false };
      for (const key of ["x", "y", "scale"]) view[key] = from[key] + (to[key] - from[key]) * s;
      page.view = view;
      if (page === current) draw();
      if (t < 1) page.motion = requestAnimationFrame(step);
    };
    step(start);
  }

  /* Where a node is on the picture. Its card may have been moved there, which getBBox() leaves out. */
  function boxOf(node) {
    if (node.box === undefined) {
      const seen = node.element.getBoundingClientRect(), origin = stage.getBoundingClientRect();
      const { x, y, scale } = current.view;
      node.box = { x: x + (seen.x - origin.x) / scale, y: y + (seen.y - origin.y) / scale,
                   width: seen.width / scale, height: seen.height / scale };
    }
    return node.box;
  }

  /* What of the stage the card leaves free where it lies along the lower edge. */
  function freeHeight() {
    const low = !card.hidden && card.offsetWidth > stage.clientWidth * 0.9;
    return size().height - (low ? card.offsetHeight + 8 : 0);
  }

  /* ---- Details ---- */

  function exchangesOf(id) {
    return current.exchanges.filter((e) => e.from === id || e.to === id || e.channel === id);
  }

  /* Lets a node, its exchanges and those at their other ends stand out. */
  function light(node) {
    const lit = new Set([node.element]);
    for (const exchange of exchangesOf(node.id)) {
      lit.add(exchange.element);
      for (const id of [exchange.from, exchange.to, exchange.channel])
        if (current.nodes.has(id)) lit.add(current.nodes.get(id).element);
    }
    setLit(lit);
    mark(node);
  }

  function setLit(lit) {
    for (const element of current.lit) if (!lit.has(element)) element.classList.remove("lit");
    for (const element of lit) if (!current.lit.has(element)) element.classList.add("lit");
    current.lit = lit;
    current.section.classList.toggle("quiet", lit.size > 0);
  }

  function mark(node) {
    if (node === null) {
      current.halo.setAttribute("visibility", "hidden");
      return;
    }
    const box = boxOf(node);
    const place = { x: box.x - 4, y: box.y - 4, width: box.width + 8, height: box.height + 8, rx: 8 };
    for (const [key, value] of Object.entries(place)) current.halo.setAttribute(key, value);
    current.halo.setAttribute("visibility", "visible");
  }

  function sample(exchange) {
    const svg = makeSvg("svg", { viewBox: "0 0 18 18", "aria-hidden": "true" });
    const color = dark.matches ? exchange.dark : exchange.color;
    const line = { d: "M0 10H12", fill: "none", stroke: color, "stroke-width": 2 };
    if (exchange.dashed) line["stroke-dasharray"] = "3 2";
    svg.append(makeSvg("path", line), makeSvg("path", { d: "M18 10 11 6.4v7.2z", fill: color }));
    return svg;
  }

  function listOf(heading, exchanges, other) {
    if (exchanges.length === 0) return [];
    const list = make("ul", { class: "values" });
    for (const exchange of exchanges) {
      const node = current.nodes.get(exchange[other]);
      const facts = [exchange.value, exchange.status].filter(Boolean).join(" · ");
      const text = make("span", {}, node.name, make("small", {}, facts));
      const row = make("li", {});
      row.append(sample(exchange), text);
      list.append(row);
    }
    return [make("h3", {}, `${heading} · ${exchanges.length}`), list];
  }

  function fillCard(node) {
    const all = exchangesOf(node.id);
    const facts = make("ul", { class: "facts" });
    for (const fact of [node.status, node.owner !== "" ? `${words.owner}: ${node.owner}` : ""])
      if (fact !== "") facts.append(make("li", {}, fact));
    card.replaceChildren(
      make("p", { class: "where" }, [node.kind, node.ring, node.side].filter(Boolean).join(" · ")),
      make("h2", {}, node.name));
    if (facts.children.length > 0) card.append(facts);
    if (node.description !== "") card.append(make("p", {}, node.description));
    card.append(
      ...listOf(words.gives, all.filter((e) => e.from === node.id), "to"),
      ...listOf(words.gets, all.filter((e) => e.to === node.id), "from"),
      ...listOf(words.carries, all.filter((e) => e.from !== node.id && e.to !== node.id), "to"));
    card.scrollTop = 0;
  }

  /* Beside the node, on the side with more room. */
  function placeCard(node) {
    const { width, height } = size();
    const box = boxOf(node);
    const { x, y, scale } = current.view;
    const left = (box.x - x) * scale, right = (box.x + box.width - x) * scale;
    const top = (box.y - y) * scale;
    const place = right + 16 + card.offsetWidth < width - 8 ? right + 16 : left - 16 - card.offsetWidth;
    card.style.left = `${Math.min(Math.max(place, 8), width - card.offsetWidth - 8)}px`;
    card.style.top = `${Math.min(Math.max(top - 24, 8), Math.max(height - card.offsetHeight - 8, 8))}px`;
  }

  function show(node) {
    clearTimeout(hideTimer);
    if (current.shown !== node) {
      current.shown = node;
      fillCard(node);
      card.hidden = false;
    }
    placeCard(node);
    light(node);
  }

  function hide() {
    clearTimeout(hideTimer);
    if (current.selected !== null) {
      show(current.selected);
      return;
    }
    current.shown = null;
    card.hidden = true;
    mark(null);
    setLit(new Set(current.hits.map((node) => node.element)));
  }

  function hideSoon() {
    clearTimeout(hideTimer);
    hideTimer = setTimeout(hide, HIDE_AFTER);
  }

  function select(node) {
    current.selected = node;
    if (node === null) hide();
    else show(node);
  }

  function clear() {
    search.value = "";
    current.hits = [];
    current.at = -1;
    count.textContent = "";
    select(null);
  }

  function nodeAt(target) {
    const element = target instanceof Element ? target.closest("[data-node]") : null;
    return element !== null ? current.nodes.get(element.getAttribute("data-node")) ?? null : null;
  }

  /* ---- Finding ---- */

  function find() {
    const wanted = fold(search.value).split(/\s+/).filter(Boolean);
    current.at = -1;
    current.selected = null;
    current.hits = wanted.length === 0 ? []
      : [...current.nodes.values()].filter((node) => wanted.every((word) => node.text.includes(word)));
    hide();
    if (wanted.length > 0 && current.hits.length === 0) setLit(new Set([current.halo]));
    count.textContent = wanted.length === 0 ? "" : current.hits.length === 0 ? words.none
      : String(current.hits.length);
  }

  function nextHit(step) {
    const n = current.hits.length;
    if (n === 0) return;
    current.at = current.at < 0 ? (step > 0 ? 0 : n - 1) : (current.at + step + n) % n;
    count.textContent = `${current.at + 1} / ${n}`;
    select(current.hits[current.at]);
    reveal(current.hits[current.at]);
  }

  search.addEventListener("input", find);
  search.addEventListener("keydown", (event) => {
    if (event.key !== "Enter") return;
    event.preventDefault();
    nextHit(event.shiftKey ? -1 : 1);
  });

  /* ---- Pointer: one finger or button drags, two pinch ---- */

  function place(event) {
    const box = stage.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  }

  function spread() {
    const [a, b] = [...pressed.values()];
    return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2, length: Math.max(Math.hypot(a.x - b.x, a.y - b.y), 1) };
  }

  function down(event) {
    if (event.button !== 0 || pressed.size >= 2) return;
    pressed.set(event.pointerId, place(event));
    press = { node: nodeAt(event.target), start: place(event), moved: pressed.size > 1 };
  }

  function moved(event) {
    const before = pressed.get(event.pointerId), now = place(event);
    if (before === undefined) return;
    if (!press.moved && Math.hypot(now.x - press.start.x, now.y - press.start.y) < DRAG) return;
    if (!press.moved) {
      press.moved = true;
      current.section.setPointerCapture(event.pointerId);
      current.section.classList.add("dragged");
    }
    if (pressed.size === 1) {
      pressed.set(event.pointerId, now);
      panBy(before.x - now.x, before.y - now.y);
      return;
    }
    const old = spread();
    pressed.set(event.pointerId, now);
    const next = spread();
    panBy(old.x - next.x, old.y - next.y);
    zoomAt(next.length / old.length, next.x, next.y);
  }

  function up(event) {
    if (!pressed.delete(event.pointerId)) return;
    if (!press.moved && event.type === "pointerup") select(press.node);
    if (pressed.size > 0) return;
    current.section.classList.remove("dragged");
    press = null;
  }

  for (const page of pages) {
    const section = page.section;
    section.addEventListener("pointerdown", down);
    section.addEventListener("pointermove", moved);
    section.addEventListener("pointerup", up);
    section.addEventListener("pointercancel", up);
    section.addEventListener("pointerover", (event) => {
      const node = nodeAt(event.target);
      if (event.pointerType === "touch" || pressed.size > 0) return;
      if (node !== null) show(node);
      else if (current.shown !== null) hideSoon();
    });
    section.addEventListener("pointerleave", (event) => {
      if (event.pointerType !== "touch" && current.shown !== null) hideSoon();
    });
    section.addEventListener("focusin", (event) => {
      const node = nodeAt(event.target);
      if (node === null || press?.node === node) return;
      show(node);
      reveal(node);
    });
    section.addEventListener("focusout", hideSoon);
    section.addEventListener("dblclick", (event) => {
      const at = place(event);
      zoomAt(STEP * STEP, at.x, at.y);
    });
    section.addEventListener("wheel", (event) => {
      const at = place(event), unit = event.deltaMode === 1 ? 20 : event.deltaMode === 2 ? 400 : 1;
      event.preventDefault();
      if (event.ctrlKey || event.metaKey) zoomAt(Math.exp(-event.deltaY * unit / 300), at.x, at.y);
      else if (event.shiftKey && event.deltaX === 0) panBy(event.deltaY * unit, 0);
      else panBy(event.deltaX * unit, event.deltaY * unit);
    }, { passive: false });
  }
  card.addEventListener("pointerenter", () => clearTimeout(hideTimer));
  card.addEventListener("pointerleave", hideSoon);

  /* ---- Keys and buttons ---- */

  const keys = {
    "+": () => zoom(STEP), "=": () => zoom(STEP), "-": () => zoom(1 / STEP), "0": fit,
    ArrowLeft: () => panBy(-PAN * size().width, 0), ArrowRight: () => panBy(PAN * size().width, 0),
    ArrowUp: () => panBy(0, -PAN * size().height), ArrowDown: () => panBy(0, PAN * size().height),
    "/": () => search.focus(),
  };

  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      clear();
      if (document.activeElement instanceof Element) document.activeElement.blur();
      return;
    }
    if (event.target === search || event.ctrlKey || event.metaKey || event.altKey) return;
    const node = nodeAt(event.target);
    if (node !== null && (event.key === "Enter" || event.key === " ")) {
      event.preventDefault();
      select(current.selected === node ? null : node);
      if (current.selected === null) show(node);
      return;
    }
    const tab = tabs.indexOf(event.target);
    if (tab >= 0 && (event.key === "ArrowLeft" || event.key === "ArrowRight")) {
      const next = (tab + (event.key === "ArrowRight" ? 1 : tabs.length - 1)) % tabs.length;
      event.preventDefault();
      showPage(next);
      tabs[next].focus();
      return;
    }
    if (!stage.contains(event.target) && event.target !== document.body) return;
    if (keys[event.key] === undefined) return;
    event.preventDefault();
    keys[event.key]();
  });
  tabs.forEach((tab, i) => tab.addEventListener("click", () => showPage(i)));
  document.getElementById("closer").addEventListener("click", () => zoom(STEP));
  document.getElementById("farther").addEventListener("click", () => zoom(1 / STEP));
  document.getElementById("whole").addEventListener("click", fit);

  /* ---- The window and the printer ---- */

  new ResizeObserver(() => {
    for (const page of pages) page.drawn = null;
    if (current.view.fits) fit();
    else draw();
  }).observe(stage);
  addEventListener("beforeprint", () => {
    clear();
    document.getElementById("foot").open = true;
    settle();
    for (const page of pages) {
      page.svg.setAttribute("viewBox", page.printed);
      page.drawn = null;
    }
  });
  addEventListener("afterprint", draw);

  document.querySelector(".search").hidden = current.nodes.size === 0;
  showPage(0);
})();
