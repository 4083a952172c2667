// The page itself: takes files and pasted text, checks, answers.
const byId = (id) => document.getElementById(id);
let language = 'zh';
let received = {};
let answered = null;

function say(key, values) {
  const value = (name) => (values && values[name] !== undefined ? values[name] : '');
  return WORDS[language][key].replace(/\{(\w+)\}/g, (_, name) => value(name));
}

function made(tag, text, className) {
  const element = document.createElement(tag);
  if (text !== undefined) element.textContent = text;
  if (className) element.className = className;
  return element;
}

// Sort a text by what it is; one paste may hold a record and, below it, its proof.
function take(text, name) {
  const at = text.search(/c2sp\.org\/tlog-proof@/);
  const plain = text.trim();
  if (plain.charAt(0) === '<') takePage(text);
  else if (/^(#.*\n|\s)*[^+\s]+\+[0-9a-f]{8}\+[A-Za-z0-9+/=]+(\s|$)/.test(plain)) byId('key').value = plain;
  else if (at > 0) [text.slice(0, at), text.slice(at)].forEach((part) => take(part, name));
  else if (at === 0) received.proof = text.replace(/\r\n/g, '\n').replace(/\n*$/, '\n');
  else if (plain) takeJson(plain, name);
}

function takeJson(text, name) {
  const value = parsed(text, name);
  if (value && value.files) received.manifest = text;
  else received.record = value;
}

function takePage(text) {
  const page = new DOMParser().parseFromString(text, 'text/html');
  const block = (id) => {
    const found = page.querySelectorAll('script[type="application/json"][id="' + id + '"]');
    if (found.length !== 1) throw bent('twice', say('name.' + id));
    return parsed(found[0].textContent, say('name.' + id));
  };
  received.record = block('record');
  received.proof = String(block('proof'));
  page.querySelectorAll('script, style, template, noscript, title').forEach((unseen) => unseen.remove());
  received.page = page.documentElement.textContent;
}

function answer() {
  const pins = pinsFrom(byId('key').value);
  const { record, manifest, page } = received;
  if (!received.proof) return { verdict: record || manifest ? 'onlyRecord' : 'nothing' };
  if (record === undefined && !manifest) return { verdict: 'onlyProof' };
  const proof = proofFrom(received.proof);
  const signed = isSigned(proof.note, pins);
  const entry = record === undefined ? entryOf('manifest', sha256(bytesOfText(manifest))) : entryOfRecord(record);
  checkInclusion(entry, proof);
  if (page !== undefined) checkVisible(record.record, page);
  const verdict = signed ? 'match' : pins.length ? 'unknownOther' : 'unknownNoKey';
  return { verdict, proof, record: record && record.record };
}

function check() {
  try {
    if (received.fault) throw received.fault;
    answered = answer();
  } catch (fault) {
    if (!fault.key) throw fault;
    answered = fault.key === 'pdf' ? { verdict: 'pdf' } : { verdict: 'bent', fault };
  }
  show();
  byId('answer').scrollIntoView({ block: 'nearest' });
}

function show() {
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  document.title = say('heading');
  document.querySelectorAll('[data-say]').forEach((element) => {
    element.textContent = say(element.getAttribute('data-say'));
  });
  byId('language').textContent = language === 'zh' ? 'English' : '中文';
  const names = ['page', 'record', 'manifest', 'proof'].filter((name) => received[name] !== undefined);
  byId('received').textContent = names.length ? say('found') + names.map((name) => say('name.' + name)).join(say('between')) : '';
  byId('preset').hidden = !PRESET_KEY || byId('key').value.trim() !== PRESET_KEY;
  const box = byId('answer');
  box.textContent = '';
  box.className = '';
  if (answered) showAnswer(box, answered);
}

function showAnswer(box, { verdict, fault, proof, record }) {
  const kinds = {
    match: ['match', '✓', 'matchText'], bent: ['bent', '✗'],
    unknownNoKey: ['unknown', '？', verdict], unknownOther: ['unknown', '？', verdict]
  };
  const [kind, sign, text] = kinds[verdict] || ['todo', '…'];
  box.className = 'sheet ' + kind;
  const head = made('h2', undefined, 'verdict');
  const words = kind === 'todo' ? say(verdict) : say(kind);
  head.append(made('span', sign, 'sign'), made('span', words));
  head.firstChild.setAttribute('aria-hidden', 'true');
  box.append(head);
  if (fault) box.append(made('p', say('bent.' + fault.key, fault)), made('p', say('bentDo'), 'soft'));
  if (text) box.append(made('p', say(text)));
  if (proof) showFacts(box, proof, record || {}, verdict);
  if (record) showRows(box, record);
}

function showFacts(box, proof, record, verdict) {
  const totals = record.totals || {};
  const facts = [
    ['recordTitle', record.title], ['recordOffice', (record.office && record.office.name) || record.office],
    ['recordNumber', record.index], ['recordPosted', dayOf(record.posted)], ['recordVersion', record.version],
    ['recordPeople', totals.people == null ? '' : totals.people + ' ' + say('peopleUnit')],
    ['recordTotal', typeof totals.fen === 'number' ? yuan(totals.fen) + ' ' + say('yuanUnit') : ''],
    ['logPlace', proof.note.origin + ' · ' + say('logPlaceText', { index: proof.index, size: proof.note.size })],
    ['root', hexOf(proof.note.root).replace(/(.{4})(?=.)/g, '$1 ')]
  ];
  const list = made('dl');
  for (const [name, value] of facts.filter((fact) => fact[1])) {
    list.append(made('dt', say(name)), made('dd', String(value), name));
  }
  box.append(list);
  if (verdict === 'match') box.append(made('p', say('witnessed'), 'small'));
  box.append(made('p', say('rootHint'), 'small'));
}

function dayOf(text) {
  const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text || '');
  if (!match) return text;
  const [year, month, day] = match.slice(1).map(Number);
  const weekday = say('weekdays').split(' ')[new Date(Date.UTC(year, month - 1, day)).getUTCDay()];
  return say('day', { year, month, day, weekday, monthName: say('months').split(' ')[month - 1] });
}

function showRows(box, record) {
  const rows = rowsOf(record);
  if (record.text) String(record.text).split('\n').forEach((part) => box.append(made('p', part)));
  if (!rows.length) return;
  box.append(made('h3', say('rows')));
  const [scroll, table, head, body] = [made('div', undefined, 'scroll'), made('table'), made('thead'), made('tbody')];
  scroll.tabIndex = 0;
  scroll.setAttribute('role', 'region');
  scroll.setAttribute('aria-label', say('rows'));
  const figures = rows[0].map((_, i) => rows.every((cells) => /^[\d,.%—-]+$/.test(cells[i])));
  const line = (cells, tag) => {
    const row = made('tr');
    cells.forEach((cell, i) => row.append(made(tag, cell, figures[i] ? 'number' : '')));
    return row;
  };
  if (Array.isArray(record.columns)) head.append(line(record.columns.map(String), 'th'));
  rows.forEach((cells) => body.append(line(cells, 'td')));
  table.append(head, body);
  scroll.append(table);
  box.append(scroll);
}

function takePasted(text) {
  received = {};
  try {
    take(text, say('name.record'));
  } catch (fault) {
    received.fault = fault;
  }
}

function readFiles(files) {
  received = {};
  Promise.all(Array.from(files).map(readFile)).then(check, (fault) => {
    received.fault = fault;
    check();
  });
}

function readFile(file) {
  return new Promise((done, failed) => {
    const reader = new FileReader();
    reader.onerror = () => failed(bent('utf8', file.name));
    reader.onload = () => {
      const bytes = new Uint8Array(reader.result);
      try {
        if (hexOf(bytes.slice(0, 5)) === '255044462d') throw bent('pdf', file.name);
        take(textOf(bytes, file.name), file.name);
        done();
      } catch (fault) {
        failed(fault.key ? fault : bent('utf8', file.name));
      }
    };
    reader.readAsArrayBuffer(file);
  });
}

function textOf(bytes, name) {
  try {
    return textOfBytes(bytes);
  } catch (fault) {
    throw bent('utf8', name);
  }
}

function start() {
  byId('key').value = PRESET_KEY;
  language = /^#?en/.test(location.hash.slice(1)) ? 'en' : 'zh';
  byId('language').onclick = () => { language = language === 'zh' ? 'en' : 'zh'; show(); };
  byId('files').onchange = (event) => {
    readFiles(event.target.files);
    event.target.value = ''; // so that the same file, mended, can be chosen again
  };
  byId('key').onchange = () => answered && check();
  byId('check').onclick = () => {
    if (byId('pasted').value.trim()) takePasted(byId('pasted').value);
    check();
  };
  byId('clear').onclick = () => {
    received = {};
    answered = null;
    byId('pasted').value = '';
    show();
  };
  const zone = byId('zone');
  const hover = (on) => (event) => { event.preventDefault(); zone.classList.toggle('over', on); };
  zone.ondragover = hover(true);
  zone.ondragleave = hover(false);
  zone.ondrop = (event) => { hover(false)(event); readFiles(event.dataTransfer.files); };
  show();
}

start();
