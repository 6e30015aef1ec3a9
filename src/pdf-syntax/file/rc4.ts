/** RC4, which Node's own cryptography has given up. */

export function rc4(key: Uint8Array, bytes: Uint8Array): Uint8Array {
  const state = Uint8Array.from({length: 256}, (_, index) => index)
  for (let i = 0, j = 0; i < 256; i += 1) {
    const held = state[i] ?? 0
    j = (j + held + (key[i % key.length] ?? 0)) & 255
    state[i] = state[j] ?? 0
    state[j] = held
  }
  const result = new Uint8Array(bytes.length)
  let [i, j] = [0, 0]
  for (let at = 0; at < bytes.length; at += 1) {
    i = (i + 1) & 255
    const held = state[i] ?? 0
    j = (j + held) & 255
    const other = state[j] ?? 0
    state[i] = other
    state[j] = held
    result[at] = (bytes[at] ?? 0) ^ (state[(held + other) & 255] ?? 0)
  }
  return result
}
