// Checking Ed25519 signatures (RFC 8032, 5.1.7). Numbers below 2**255−19 are 16 limbs of 16 bits, least first: plain
// numbers reach 2**53, so products need no big integers, which old phones lack.
const ONE = field('1');
const ZERO = field('0');
const CURVE_D = field('52036cee2b6ffe738cc740797779e89800700a4d4141d8ab75eb4dca135978a3');
const CURVE_2D = plus(CURVE_D, CURVE_D);
const ROOT_OF_MINUS_ONE = field('2b8324804fc1df0b2b4d00993dfbd7a72f431806ad2fe478c4ee1b274a0ea0b0');
const BASE = point(
  field('216936d3cd6e53fec0a4e231fdd6dc5c692cc7609525a7b2c9562d608f25d51a'),
  field('6666666666666666666666666666666666666666666666666666666666666658')
);
const ORDER = limbs('1000000000000000000000000000000014def9dea2f79cd65812631a5cf5d3ed', 17);
const PRIME = limbs('7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffed', 16);

function limbs(hex, count) {
  const digits = hex.padStart(count * 4, '0');
  return Array.from({ length: count }, (_, i) => parseInt(digits.substr((count - 1 - i) * 4, 4), 16));
}

function field(hex) {
  return limbs(hex, 16);
}

function plus(a, b) {
  return a.map((limb, i) => limb + b[i]);
}

function minus(a, b) {
  return a.map((limb, i) => limb - b[i]);
}

function times(a, b) {
  const sums = new Array(32).fill(0);
  for (let i = 0; i < 16; i++) {
    for (let j = 0; j < 16; j++) sums[i + j] += a[i] * b[j];
  }
  const folded = sums.slice(0, 16).map((sum, i) => sum + 38 * sums[i + 16]); // 2**256 = 38
  return carried(folded);
}

function carried(a) {
  for (let pass = 0; pass < 3; pass++) {
    for (let i = 0; i < 16; i++) {
      const carry = Math.floor(a[i] / 65536);
      a[i] -= carry * 65536;
      if (i < 15) a[i + 1] += carry;
      else a[0] += 38 * carry;
    }
  }
  return a;
}

// a to the power of the number that these hex digits spell.
function power(a, hex) {
  let result = ONE;
  for (const digit of hex) {
    for (let bit = 3; bit >= 0; bit--) {
      result = times(result, result);
      if ((parseInt(digit, 16) >> bit) & 1) result = times(result, a);
    }
  }
  return result;
}

function notBelow(a, b) {
  for (let i = a.length - 1; i >= 0; i--) {
    if (a[i] !== b[i]) return a[i] > b[i];
  }
  return true;
}

function less(a, b) {
  let borrow = 0;
  return a.map((limb, i) => {
    const left = limb - b[i] - borrow;
    borrow = left < 0 ? 1 : 0;
    return left + borrow * 65536;
  });
}

// The one spelling of a number, as 32 bytes, least first.
function bytesOfField(a) {
  let reduced = carried(a.slice());
  while (notBelow(reduced, PRIME)) reduced = less(reduced, PRIME);
  const bytes = new Uint8Array(32);
  reduced.forEach((limb, i) => bytes.set([limb & 255, limb >> 8], i * 2));
  return bytes;
}

function limbsOfBytes(bytes, count) {
  return Array.from({ length: count }, (_, i) => (bytes[i * 2] || 0) + 256 * (bytes[i * 2 + 1] || 0));
}

function sameBytes(a, b) {
  return a.length === b.length && a.every((byte, i) => byte === b[i]);
}

function sameField(a, b) {
  return sameBytes(bytesOfField(a), bytesOfField(b));
}

function point(x, y) {
  return { x, y, z: ONE, t: times(x, y) };
}

function added(p, q) {
  const a = times(minus(p.y, p.x), minus(q.y, q.x));
  const b = times(plus(p.y, p.x), plus(q.y, q.x));
  const c = times(times(p.t, CURVE_2D), q.t);
  const d = times(plus(p.z, p.z), q.z);
  const [e, f, g, h] = [minus(b, a), minus(d, c), plus(d, c), plus(b, a)];
  return { x: times(e, f), y: times(g, h), z: times(f, g), t: times(e, h) };
}

function bytesOfPoint(p) {
  const inverse = power(p.z, '7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffeb');
  const bytes = bytesOfField(times(p.y, inverse));
  bytes[31] |= (bytesOfField(times(p.x, inverse))[0] & 1) << 7;
  return bytes;
}

// The point that 32 bytes spell, or null.
function pointOfBytes(bytes) {
  const sign = bytes[31] >> 7;
  const plain = bytes.slice();
  plain[31] &= 127;
  const y = limbsOfBytes(plain, 16);
  const yy = times(y, y);
  const [u, v] = [minus(yy, ONE), plus(times(yy, CURVE_D), ONE)];
  const v3 = times(times(v, v), v);
  const root = power(times(times(times(v3, v3), v), u), '0ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffd');
  let x = times(times(u, v3), root);
  if (!sameField(times(v, times(x, x)), u)) x = times(x, ROOT_OF_MINUS_ONE);
  if (!sameField(times(v, times(x, x)), u) || !sameBytes(bytesOfField(y), plain)) return null;
  if (sign && sameField(x, ZERO)) return null;
  if ((bytesOfField(x)[0] & 1) !== sign) x = carried(minus(ZERO, x));
  return point(x, y);
}

// A number of any length, least byte first, modulo the order of the base point.
function modOrder(bytes) {
  let rest = new Array(17).fill(0);
  for (let bit = bytes.length * 8 - 1; bit >= 0; bit--) {
    let carry = (bytes[bit >> 3] >> (bit & 7)) & 1;
    rest = rest.map((limb) => {
      const doubled = limb * 2 + carry;
      carry = doubled >> 16;
      return doubled & 65535;
    });
    if (notBelow(rest, ORDER)) rest = less(rest, ORDER);
  }
  return rest;
}

function signatureFits(publicKey, message, signature) {
  const key = publicKey.length === 32 && signature.length === 64 ? pointOfBytes(publicKey) : null;
  const s = limbsOfBytes(signature.slice(32), 17);
  if (!key || notBelow(s, ORDER)) return false;
  const start = signature.slice(0, 32);
  const h = modOrder(sha512(joined(start, publicKey, message)));
  const away = { x: minus(ZERO, key.x), y: key.y, z: ONE, t: minus(ZERO, key.t) };
  let sum = { x: ZERO, y: ONE, z: ONE, t: ZERO };
  for (let bit = 255; bit >= 0; bit--) {
    const has = (number) => (number[bit >> 4] >> (bit & 15)) & 1;
    sum = added(sum, sum);
    if (has(s)) sum = added(sum, BASE);
    if (has(h)) sum = added(sum, away);
  }
  return sameBytes(bytesOfPoint(sum), start);
}
