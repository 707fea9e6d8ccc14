// Conveniences only: every page reads and records without this file.
(() => {
  'use strict';

  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const one = (selector, root = document) => root.querySelector(selector);
  const script = document.currentScript;

  // Amounts: read like AmountText, write like CapitalAmount. What is not clearly an amount is left alone.
  const limitFen = 1e14;

  function readFen(typed) {
    const text = typed.replace(/[！-～]/g, c => String.fromCharCode(c.charCodeAt(0) - 0xFEE0))
      .replace('￥', '¥').replace(/[\u3000\u00A0\u2009\u202F\t]/g, ' ').trim();
    const shape = /^¥? ?((?=[0-9.])[0-9, ]*)(?:\.([0-9]+))? ?(元|万元)?$/.exec(text);
    if (!shape) return null;
    const [, whole, fraction = '', unit] = shape;
    const grouped = /^([0-9]{1,3}(,[0-9]{3})+|[0-9]{1,3}( [0-9]{3})+|[0-9]+) ?$/;
    const decimals = unit === '万元' ? 6 : 2;
    if (/[, ]/.test(whole) && !grouped.test(whole) || fraction.length > decimals) return null;
    const fen = Number(whole.replace(/[, ]/g, '') + fraction.padEnd(decimals, '0'));
    return fen > 0 && fen < limitFen ? fen : null;
  }

  const figures = '零壹贰叁肆伍陆柒捌玖';

  function wholeInCapitals(digits) {
    let text = '', zeroWaits = false, spoken = false;
    [...digits].forEach((figure, i) => {
      const place = digits.length - 1 - i;
      if (figure !== '0') {
        text += (zeroWaits ? '零' : '') + figures[+figure] + ['', '拾', '佰', '仟'][place % 4];
        spoken = true;
      }
      zeroWaits = figure === '0';
      if (place % 4 === 0) {
        const section = place / 4;
        text += section === 0 ? '' : section % 2 === 0 ? '亿' : spoken ? '万' : '';
        zeroWaits = !spoken;
        spoken = false;
      }
    });
    return text;
  }

  function capitals(fen) {
    const yuan = Math.floor(fen / 100), jiao = Math.floor(fen % 100 / 10), rest = fen % 10;
    const whole = yuan > 0 ? wholeInCapitals(String(yuan)) + '元' : '';
    const tenths = jiao > 0 ? figures[jiao] + '角' : rest > 0 && yuan > 0 ? '零' : '';
    return '人民币' + whole + tenths + (rest > 0 ? figures[rest] + '分' : '整');
  }

  function plainYuan(fen) {
    const yuan = String(Math.floor(fen / 100)).replace(/\B(?=([0-9]{3})+$)/g, ',');
    return yuan + '.' + String(fen % 100).padStart(2, '0');
  }

  all('input[data-money]').forEach(input => {
    const output = one('[data-capital]', input.closest('.field'));
    input.addEventListener('input', () => {
      const fen = readFen(input.value);
      output.textContent = fen === null ? '' : capitals(fen);
    });
    input.addEventListener('blur', () => {
      const fen = readFen(input.value);
      if (fen !== null) input.value = plainYuan(fen);
    });
  });

  // Charts: drawn from the figures of the table below them, with the same texts.
  const colours = ['#1f5fa8', '#a8171f', '#2f7d4f', '#8a5a00', '#5b3f8c'];
  const fonts = '"PingFang SC","Microsoft YaHei","Noto Sans CJK SC","Source Han Sans SC",sans-serif';

  function option(spec) {
    const text = { fontFamily: fonts, color: '#333f4d' };
    const right = spec.series.some(series => series.onRight);
    const axis = (name, side) => ({
      type: 'value', name, position: side, nameTextStyle: text, axisLabel: text, scale: false,
      splitLine: { show: side === 'left', lineStyle: { color: '#e3e7ec' } },
    });
    const nameOf = side => (spec.series.find(series => series.onRight === (side === 'right')) || { name: '' }).name;
    return {
      textStyle: text, color: colours, animation: false, aria: { enabled: false },
      grid: { left: 8, right: 8, top: 64, bottom: 8, containLabel: true },
      legend: { top: 0, textStyle: text, data: spec.series.map(series => series.name) },
      tooltip: {
        trigger: 'axis', renderMode: 'richText', textStyle: text,
        formatter: points => points[0].name + points.map(point =>
          `\n${point.seriesName}  ${spec.series[point.seriesIndex].shown[point.dataIndex]}`).join(''),
      },
      xAxis: { type: 'category', data: spec.categories, axisLabel: text },
      yAxis: right ? [axis(nameOf('left'), 'left'), axis(nameOf('right'), 'right')] : [axis(nameOf('left'), 'left')],
      series: spec.series.map((series, i) => ({
        name: series.name, type: series.kind, data: series.values, barMaxWidth: 36,
        yAxisIndex: series.onRight ? 1 : 0, symbolSize: 7, connectNulls: false,
        markLine: i === 0 && spec.level ? {
          silent: true, symbol: 'none', lineStyle: { color: '#8a5a00', type: 'dashed' },
          data: [{ yAxis: spec.level.value }],
          label: { ...text, position: 'insideStartTop', formatter: `${spec.level.name} ${spec.level.shown}` },
        } : undefined,
      })),
    };
  }

  function drawCharts() {
    all('.chart').forEach(figure => {
      const box = one('[data-chart]', figure);
      box.hidden = false;
      const chart = window.echarts.init(box, null, { renderer: 'svg' });
      chart.setOption(option(JSON.parse(one('script', figure).textContent)));
      new ResizeObserver(() => chart.resize()).observe(box);
      one('[data-chart-table]', figure).open = false;
    });
  }

  if (one('.chart')) {
    const library = document.createElement('script');
    library.src = script.dataset.echarts;
    library.addEventListener('load', drawCharts);
    document.head.append(library);
  }

  // Paper has no details to open.
  let closed = [];
  addEventListener('beforeprint', () => {
    closed = all('[data-chart-table]:not([open])');
    closed.forEach(details => { details.open = true; });
  });
  addEventListener('afterprint', () => closed.forEach(details => { details.open = false; }));
  all('[data-print]').forEach(button => {
    button.hidden = false;
    button.addEventListener('click', () => print());
  });

  // Keys.
  const dialog = one('[data-keys]');
  const single = one('[data-single-keys]');
  const remembered = 'ledger-single-keys';
  if (single) {
    single.checked = localStorage.getItem(remembered) !== 'off';
    single.addEventListener('change', () => localStorage.setItem(remembered, single.checked ? 'on' : 'off'));
  }
  const showKeys = () => { if (dialog && !dialog.open) dialog.showModal(); };
  all('[data-keys-open]').forEach(button => {
    button.hidden = false;
    button.addEventListener('click', showKeys);
  });

  const singleKeys = {
    'n': () => one('a[data-new]')?.click(),
    '/': () => one('[data-search]')?.focus(),
    '?': showKeys,
  };

  function press(event, selector) {
    const form = event.target.closest('form') || one('form[data-entry]');
    const button = form && one(selector, form);
    if (button) {
      event.preventDefault();
      form.requestSubmit(button);
    }
  }

  function nextField(event) {
    const form = event.target.closest('form[data-entry]');
    if (!form || !event.target.matches('input:not([type=checkbox],[type=radio]), select')) return;
    const fields = all('input:not([type=hidden]), select, textarea, button[data-submit]', form)
      .filter(field => !field.disabled && field.tabIndex >= 0 && field.offsetParent !== null);
    event.preventDefault();
    fields[fields.indexOf(event.target) + 1]?.focus();
  }

  function escape(target) {
    const picker = target.closest('details.moment-details[open]');
    if (picker) picker.open = false;
    if (location.hash === '#menu') location.hash = '#content';
  }

  addEventListener('keydown', event => {
    // While an input method composes, keys belong to it.
    if (event.isComposing || event.keyCode === 229 || event.defaultPrevented) return;
    const control = event.ctrlKey || event.metaKey;
    const typing = event.target.matches('input, select, textarea, [contenteditable]');
    if (control && event.key === 'Enter') press(event, '[data-submit]');
    else if (control && event.key.toLowerCase() === 's') press(event, '[data-draft]');
    else if (control || event.altKey) return;
    else if (event.key === 'Enter') nextField(event);
    else if (event.key === 'Escape') escape(event.target);
    else if (!typing && single?.checked && singleKeys[event.key]) {
      event.preventDefault();
      singleKeys[event.key]();
    }
  });

  one('[data-focus]')?.focus();
})();
