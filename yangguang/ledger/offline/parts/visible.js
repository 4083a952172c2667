// Whether the words of a saved page are those of its record.
function compact(text) {
  return text.replace(/[\s,\u200b-\u200d\u2060\ufeff\u00ad]+/g, '');
}

function yuan(fen) {
  const whole = String(Math.floor(fen / 100)).replace(/\B(?=(\d{3})+$)/g, ',');
  return whole + '.' + ('0' + (fen % 100)).slice(-2);
}

// The rows of a record as they are shown, each a list of cells.
function rowsOf(record) {
  const rows = record.rows || record.counts || [];
  return rows.map((row) =>
    row.map((cell, i) => {
      if (record.kind === 'roll' && i === row.length - 1 && typeof cell === 'number') return yuan(cell);
      return cell === null ? '—' : String((cell && cell.name) || cell);
    })
  );
}

function factsOf(record) {
  const facts = [['title', record.title], ['number', record.index]];
  if (record.totals && record.totals.people != null) facts.push(['people', record.totals.people + '人']);
  if (record.totals && typeof record.totals.fen === 'number') facts.push(['total', yuan(record.totals.fen) + '元']);
  return facts.filter((fact) => fact[1]);
}

function holds(seen, said) {
  const wanted = compact(String(said));
  for (let at = seen.indexOf(wanted); at >= 0; at = seen.indexOf(wanted, at + 1)) {
    const before = /^\w/.test(wanted) && /[\w.]/.test(seen.charAt(at - 1));
    const behind = /\w$/.test(wanted) && /\w/.test(seen.charAt(at + wanted.length));
    if (!before && !behind) return true;
  }
  return false;
}

function checkVisible(record, text) {
  const seen = compact(text);
  for (const [what, said] of factsOf(record)) {
    if (!holds(seen, said)) throw bent('seen.' + what, String(said));
  }
  let [at, residue] = [0, ''];
  rowsOf(record).forEach((cells, i) => {
    const row = compact(cells.join(''));
    const start = seen.indexOf(row, at);
    const gap = seen.slice(at, start);
    const between = at && (gap === '' || gap === String(i + 1));
    if (start < 0 || !(between || new RegExp('元[)）]?(' + (i + 1) + ')?$').test(gap))) {
      throw bent('seen.row', i + 1 + ': ' + cells.join(' '));
    }
    residue += gap + '\n';
    at = start + row.length;
  });
  const known = record.totals ? compact(yuan(record.totals.fen || 0)) : '';
  const added = ((residue + seen.slice(at)).match(/\d+\.\d\d(?!\d)/g) || []).filter((amount) => amount !== known);
  if (record.kind === 'roll' && (added.length || /^\d/.test(seen.slice(at)))) throw bent('seen.added', added[0]);
}
