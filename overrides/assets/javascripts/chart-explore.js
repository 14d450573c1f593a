// The interactive chart: loads Plotly when the reader asks, then is stepped through by keyboard.
(function () {
  "use strict";

  const root = document.querySelector("[data-ip-explore]");
  const figure = root.closest("figure");
  const button = root.querySelector("button");
  const help = root.querySelector(".ip-explore__help");
  const plot = root.querySelector(".ip-explore__plot");
  const said = root.querySelector(".ip-explore__said");
  const source = root.querySelector('script[type="application/json"]').textContent;
  const { data, layout, config } = JSON.parse(source);
  const lines = data[0].type === "scatter";
  let series = 0;
  let point = -1;
  let loading = null;

  root.hidden = false;

  function load() {
    loading ??= new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = root.dataset.script;
      script.onload = resolve;
      script.onerror = () => { loading = null; script.remove(); reject(new Error("load")); };
      document.head.append(script);
    });
    return loading;
  }

  // As the page shows it at the moment, also where the system's own colours are forced.
  function colour(name) {
    plot.style.color = `var(--ip-chart-${name})`;
    const shown = getComputedStyle(plot).color;
    plot.style.color = "";
    return shown;
  }

  // Plotly knows no custom properties, so the colours are written into the figure.
  function dressed() {
    const traces = data.map((trace) => ({
      ...trace,
      marker: { ...trace.marker, color: colour(trace.meta) },
      ...(trace.line && { line: { ...trace.line, color: colour(trace.meta) } }),
      textfont: { color: colour("ink") },
    }));
    const axis = (it) => ({ ...it, gridcolor: colour("grid"), zerolinecolor: colour("zero") });
    return [traces, {
      ...layout,
      xaxis: axis(layout.xaxis),
      yaxis: axis(layout.yaxis),
      font: { ...layout.font, color: colour("ink"), family: getComputedStyle(root).fontFamily },
      hoverlabel: { bgcolor: colour("ground"), font: { color: colour("ink") } },
    }, config];
  }

  async function draw() {
    await Plotly.react(plot, ...dressed());
    // The element itself is named and stepped through; what is inside has no names.
    for (const child of plot.children) child.setAttribute("aria-hidden", "true");
  }

  function show(open) {
    button.setAttribute("aria-expanded", String(open));
    button.textContent = open ? root.dataset.close : root.dataset.open;
    figure.classList.toggle("ip-chart--explored", open);
    help.hidden = plot.hidden = !open;
  }

  async function open() {
    plot.style.minHeight = `${layout.height}px`;
    show(true);
    said.textContent = root.dataset.loading;
    try {
      await load();
      await draw();
      said.textContent = root.dataset.ready;
    } catch {
      show(false);
      said.textContent = root.dataset.failed;
    }
  }

  function close() {
    leave();
    said.textContent = "";
    show(false);
  }

  function leave() {
    point = -1;
    series = 0;
    if (window.Plotly && plot.data) Plotly.Fx.unhover(plot);
  }

  function say() {
    said.textContent = data[series].customdata[point];
    const values = lines ? data[series].y : data[series].x;
    if (values[point] === null) return Plotly.Fx.unhover(plot);
    Plotly.Fx.hover(plot, [{ curveNumber: series, pointNumber: point }]);
    // A chart of many bars is higher than the window; Plotly draws the label a moment later.
    setTimeout(() => plot.querySelector(".hovertext")?.scrollIntoView({ block: "nearest" }), 80);
  }

  // All points in reading order: along a line and on to the next, or bar after bar.
  function order() {
    const points = data[0].customdata.map((_, at) => at);
    const rows = data.map((_, at) => at);
    return lines
      ? rows.flatMap((row) => points.map((at) => [row, at]))
      : points.flatMap((at) => rows.map((row) => [row, at]));
  }

  function step(by) {
    const all = order();
    const here = all.findIndex(([row, at]) => row === series && at === point);
    const next = here < 0 ? (by > 0 ? 0 : all.length - 1) : here + by;
    [series, point] = all[Math.min(all.length - 1, Math.max(0, next))];
  }

  // Between lines the arrows up and down change the line; bars lie under each other anyway.
  function change(by) {
    if (!lines || point < 0) return step(by);
    series = Math.min(data.length - 1, Math.max(0, series + by));
  }

  const keys = {
    ArrowRight: () => step(1),
    ArrowLeft: () => step(-1),
    ArrowDown: () => change(1),
    ArrowUp: () => change(-1),
    Home: () => { [series, point] = order()[0]; },
    End: () => { [series, point] = order().at(-1); },
  };

  button.addEventListener("click", () => {
    if (button.getAttribute("aria-expanded") === "true") close();
    else open();
  });

  plot.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || !plot.data) return;
    if (event.key === "Escape") {
      leave();
      button.focus();
    } else if (keys[event.key]) {
      keys[event.key]();
      say();
      event.preventDefault();
    }
  });
  plot.addEventListener("blur", leave);

  new MutationObserver(() => { if (plot.data && !plot.hidden) draw(); })
    .observe(document.body, { attributeFilter: ["data-md-color-scheme"] });
})();
