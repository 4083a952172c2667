// The log's formats and proofs: C2SP signed-note, tlog-checkpoint, tlog-proof; RFC 6962 hashing.
const PROOF_HEADER = 'c2sp.org/tlog-proof@v1';

function keyFrom(text) {
  const match = /^([^+\s]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/=]+)$/.exec(text.trim());
  if (!match) throw bent('key', text.trim().slice(0, 40));
  const data = bytesOfBase64(match[3]);
  const id = sha256(joined(bytesOfText(match[1] + '\n'), data)).slice(0, 4);
  if (data.length !== 33 || data[0] !== 1 || hexOf(id) !== match[2]) throw bent('key', match[1]);
  return { name: match[1], id, bytes: data.slice(1) };
}

// Keys as key.txt holds them: one a line; `# until N` right above one says how many entries it signed to the last.
function pinsFrom(text) {
  const pins = [];
  let until = Infinity;
  for (const line of text.split('\n').map((each) => each.trim())) {
    if (line && line.charAt(0) !== '#') pins.push(Object.assign(keyFrom(line), { until }));
    const found = /^# until (0|[1-9][0-9]{0,15})$/.exec(line);
    until = found ? Number(found[1]) : Infinity;
  }
  return pins;
}

function noteFrom(text) {
  const at = text.lastIndexOf('\n\n');
  const lines = text.slice(at + 2).split('\n');
  if (at < 1 || lines.pop() !== '' || !lines.length || /[\0-\x09\x0b-\x1f]/.test(text)) throw bent('note');
  const signatures = lines.map((line) => {
    const match = /^\u2014 ([^+\s]+) ([A-Za-z0-9+/=]+)$/.exec(line);
    const made = match ? bytesOfBase64(match[2]) : [];
    if (made.length < 5) throw bent('note');
    return { name: match[1], id: made.slice(0, 4), made: made.slice(4) };
  });
  const [origin, size, root, ...more] = text.slice(0, at).split('\n');
  if (!origin || size === undefined || root === undefined || !more.every(Boolean)) throw bent('note');
  return { text: text.slice(0, at + 1), signatures, origin, size: decimal(size), root: hashFrom(root) };
}

function hashFrom(text) {
  const hash = bytesOfBase64(text);
  if (hash.length !== 32) throw bent('hash', text);
  return hash;
}

function proofFrom(text) {
  const at = text.indexOf('\n\n');
  const lines = text.slice(0, at).split('\n');
  if (at < 0 || lines.shift() !== PROOF_HEADER) throw bent('proof');
  if (lines.length && lines[0].startsWith('extra ')) bytesOfBase64(lines.shift().slice(6));
  if (!lines.length || !lines[0].startsWith('index ') || lines.length > 64) throw bent('proof');
  return { index: decimal(lines[0].slice(6)), path: lines.slice(1).map(hashFrom), note: noteFrom(text.slice(at + 2)) };
}

// The root to which an inclusion proof leads (RFC 9162, 2.1.3.2).
function rootOf(entry, proof) {
  let [root, at, last] = [sha256(joined([0], entry)), proof.index, proof.note.size - 1];
  const half = (number) => Math.floor(number / 2);
  if (at > last) throw bent('index', String(at));
  for (const sibling of proof.path) {
    if (last === 0) throw bent('extra');
    if (at % 2 || at === last) {
      root = sha256(joined([1], sibling, root));
      while (at % 2 === 0) [at, last] = [half(at), half(last)];
    } else {
      root = sha256(joined([1], root, sibling));
    }
    [at, last] = [half(at), half(last)];
  }
  if (last !== 0) throw bent('missing');
  return root;
}

function checkInclusion(entry, proof) {
  if (!sameBytes(rootOf(entry, proof), proof.note.root)) throw bent('inclusion');
}

// Whether a trusted key has signed; a false signature of any of them is bent, not merely unknown.
function isSigned(note, pins) {
  const signed = pins.filter((key) => {
    const lines = note.signatures.filter((line) => line.name === key.name && sameBytes(line.id, key.id));
    if (!lines.every((line) => signatureFits(key.bytes, bytesOfText(note.text), line.made))) throw bent('signature');
    if (lines.length && note.origin !== key.name) throw bent('origin', note.origin);
    return lines.length > 0;
  });
  if (signed.length && signed.every((key) => note.size > key.until)) throw bent('retired', String(signed[0].until));
  return signed.length > 0;
}

function entryOf(kind, commitment) {
  return bytesOfText(canonical({ c: hexOf(commitment), k: kind, v: 1 }));
}

function entryOfRecord(value) {
  const { record, salt } = value || {};
  const plain = record && typeof record === 'object' && !Array.isArray(record) && typeof record.kind === 'string';
  if (!plain || !/^[0-9a-f]{64}$/.test(salt) || Object.keys(value).length !== 2) throw bent('record');
  return entryOf(record.kind, sha256(joined(bytesOfHex(salt), bytesOfText(canonical(record)))));
}
