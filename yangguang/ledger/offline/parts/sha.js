// SHA-256 and SHA-512 (FIPS 180-4) in plain JavaScript: WebCrypto is missing on file:// and plain http.
// The constants are the fractional bits of cube and square roots of the first primes; SHA-256 takes their upper halves.
const ROOTS = words64(
  '428a2f98d728ae227137449123ef65cdb5c0fbcfec4d3b2fe9b5dba58189dbbc3956c25bf348b53859f111f1b605d019' +
  '923f82a4af194f9bab1c5ed5da6d8118d807aa98a303024212835b0145706fbe243185be4ee4b28c550c7dc3d5ffb4e2' +
  '72be5d74f27b896f80deb1fe3b1696b19bdc06a725c71235c19bf174cf692694e49b69c19ef14ad2efbe4786384f25e3' +
  '0fc19dc68b8cd5b5240ca1cc77ac9c652de92c6f592b02754a7484aa6ea6e4835cb0a9dcbd41fbd476f988da831153b5' +
  '983e5152ee66dfaba831c66d2db43210b00327c898fb213fbf597fc7beef0ee4c6e00bf33da88fc2d5a79147930aa725' +
  '06ca6351e003826f142929670a0e6e7027b70a8546d22ffc2e1b21385c26c9264d2c6dfc5ac42aed53380d139d95b3df' +
  '650a73548baf63de766a0abb3c77b2a881c2c92e47edaee692722c851482353ba2bfe8a14cf10364a81a664bbc423001' +
  'c24b8b70d0f89791c76c51a30654be30d192e819d6ef5218d69906245565a910f40e35855771202a106aa07032bbd1b8' +
  '19a4c116b8d2d0c81e376c085141ab532748774cdf8eeb9934b0bcb5e19b48a8391c0cb3c5c95a634ed8aa4ae3418acb' +
  '5b9cca4f7763e373682e6ff3d6b2b8a3748f82ee5defb2fc78a5636f43172f6084c87814a1f0ab728cc702081a6439ec' +
  '90befffa23631e28a4506cebde82bde9bef9a3f7b2c67915c67178f2e372532bca273eceea26619cd186b8c721c0c207' +
  'eada7dd6cde0eb1ef57d4f7fee6ed17806f067aa72176fba0a637dc5a2c898a6113f9804bef90dae1b710b35131c471b' +
  '28db77f523047d8432caab7b40c724933c9ebe0a15c9bebc431d67c49c100d4c4cc5d4becb3e42b6597f299cfc657e2a' +
  '5fcb6fab3ad6faec6c44198c4a475817'
);
const START = words64(
  '6a09e667f3bcc908bb67ae8584caa73b3c6ef372fe94f82ba54ff53a5f1d36f1510e527fade682d19b05688c2b3e6c1f' +
  '1f83d9abfb41bd6b5be0cd19137e2179'
);

// 64-bit words as pairs [high, low] of 32 bits.
function words64(hex) {
  return hex.match(/.{16}/g).map((word) => [parseInt(word.slice(0, 8), 16), parseInt(word.slice(8), 16)]);
}

function padded(message, block, lengthBytes) {
  const size = Math.ceil((message.length + 1 + lengthBytes) / block) * block;
  const bytes = new Uint8Array(size);
  bytes.set(message);
  bytes[message.length] = 0x80;
  let bits = message.length * 8;
  for (let at = size - 1; bits > 0; at--) {
    bytes[at] = bits % 256;
    bits = Math.floor(bits / 256);
  }
  return bytes;
}

function word32(bytes, at) {
  return ((bytes[at] << 24) | (bytes[at + 1] << 16) | (bytes[at + 2] << 8) | bytes[at + 3]) >>> 0;
}

function bytesOf(words32) {
  const bytes = new Uint8Array(words32.length * 4);
  words32.forEach((word, i) => bytes.set([word >>> 24, word >>> 16, word >>> 8, word], i * 4));
  return bytes;
}

function sha256(message) {
  const rotate = (x, n) => (x >>> n) | (x << (32 - n));
  const bytes = padded(message, 64, 8);
  let state = START.map((word) => word[0] | 0);
  for (let block = 0; block < bytes.length; block += 64) {
    const w = [];
    for (let t = 0; t < 64; t++) {
      if (t < 16) {
        w[t] = word32(bytes, block + t * 4) | 0;
      } else {
        const s0 = rotate(w[t - 15], 7) ^ rotate(w[t - 15], 18) ^ (w[t - 15] >>> 3);
        const s1 = rotate(w[t - 2], 17) ^ rotate(w[t - 2], 19) ^ (w[t - 2] >>> 10);
        w[t] = (w[t - 16] + s0 + w[t - 7] + s1) | 0;
      }
    }
    let [a, b, c, d, e, f, g, h] = state;
    for (let t = 0; t < 64; t++) {
      const s1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25);
      const one = (h + s1 + ((e & f) ^ (~e & g)) + (ROOTS[t][0] | 0) + w[t]) | 0;
      const s0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22);
      const two = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      [a, b, c, d, e, f, g, h] = [(one + two) | 0, a, b, c, (d + one) | 0, e, f, g];
    }
    state = [a, b, c, d, e, f, g, h].map((word, i) => (word + state[i]) | 0);
  }
  return bytesOf(state);
}

function add64(...words) {
  let high = 0;
  let low = 0;
  for (const word of words) {
    high += word[0] >>> 0;
    low += word[1] >>> 0;
  }
  return [(high + Math.floor(low / 4294967296)) >>> 0, low >>> 0];
}

function xor64(a, b, c) {
  return [a[0] ^ b[0] ^ c[0], a[1] ^ b[1] ^ c[1]];
}

function rotate64(word, n) {
  const [high, low] = n < 32 ? word : [word[1], word[0]];
  const m = n % 32;
  return [(high >>> m) | (low << (32 - m)), (low >>> m) | (high << (32 - m))];
}

function shift64(word, n) {
  return [word[0] >>> n, (word[1] >>> n) | (word[0] << (32 - n))];
}

function sha512(message) {
  const mix = (word, x, y, z) => xor64(rotate64(word, x), rotate64(word, y), rotate64(word, z));
  const both = (make) => [make(0), make(1)];
  const bytes = padded(message, 128, 16);
  let state = START;
  for (let block = 0; block < bytes.length; block += 128) {
    const w = [];
    for (let t = 0; t < 80; t++) {
      if (t < 16) {
        w[t] = [word32(bytes, block + t * 8), word32(bytes, block + t * 8 + 4)];
      } else {
        const s0 = xor64(rotate64(w[t - 15], 1), rotate64(w[t - 15], 8), shift64(w[t - 15], 7));
        const s1 = xor64(rotate64(w[t - 2], 19), rotate64(w[t - 2], 61), shift64(w[t - 2], 6));
        w[t] = add64(w[t - 16], s0, w[t - 7], s1);
      }
    }
    let [a, b, c, d, e, f, g, h] = state;
    for (let t = 0; t < 80; t++) {
      const choice = both((i) => (e[i] & f[i]) ^ (~e[i] & g[i]));
      const majority = both((i) => (a[i] & b[i]) ^ (a[i] & c[i]) ^ (b[i] & c[i]));
      const one = add64(h, mix(e, 14, 18, 41), choice, ROOTS[t], w[t]);
      const two = add64(mix(a, 28, 34, 39), majority);
      [a, b, c, d, e, f, g, h] = [add64(one, two), a, b, c, add64(d, one), e, f, g];
    }
    state = [a, b, c, d, e, f, g, h].map((word, i) => add64(word, state[i]));
  }
  return bytesOf([].concat(...state));
}
