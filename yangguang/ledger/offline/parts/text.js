// Texts, bytes and the one spelling of each.
function joined(...parts) {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

function bytesOfText(text) {
  return Uint8Array.from(unescape(encodeURIComponent(text)), (char) => char.charCodeAt(0));
}

function textOfBytes(bytes) {
  let text = '';
  for (let at = 0; at < bytes.length; at += 4096) text += String.fromCharCode(...bytes.subarray(at, at + 4096));
  return decodeURIComponent(escape(text)); // throws when it is not UTF-8
}

function bytesOfBase64(text) {
  let plain;
  try {
    plain = atob(text);
  } catch (fault) {
    throw bent('shape', text);
  }
  if (btoa(plain) !== text) throw bent('shape', text);
  return Uint8Array.from(plain, (char) => char.charCodeAt(0));
}

function bytesOfHex(text) {
  return Uint8Array.from(text.match(/../g), (pair) => parseInt(pair, 16));
}

function hexOf(bytes) {
  return Array.from(bytes, (byte) => ('0' + byte.toString(16)).slice(-2)).join('');
}

function decimal(text) {
  if (!/^(0|[1-9][0-9]{0,15})$/.test(text) || Number(text) > Number.MAX_SAFE_INTEGER) throw bent('shape', text);
  return Number(text);
}

// Canonical JSON: keys in order, no blanks, whole numbers alone.
function canonical(value) {
  if (Array.isArray(value)) return '[' + value.map(canonical).join(',') + ']';
  if (value && typeof value === 'object') {
    const pairs = Object.keys(value).sort().map((key) => JSON.stringify(key) + ':' + canonical(value[key]));
    return '{' + pairs.join(',') + '}';
  }
  if (typeof value === 'number' && !Number.isSafeInteger(value)) throw bent('number', String(value));
  return JSON.stringify(value);
}

function parsed(text, what) {
  try {
    return JSON.parse(text);
  } catch (fault) {
    throw bent('json', what);
  }
}

// What does not match: the key of a sentence in `words`, and what it is about.
function bent(key, about) {
  return Object.assign(new Error(key), { key, about: about || '' });
}
