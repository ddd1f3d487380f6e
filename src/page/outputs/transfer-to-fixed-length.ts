/** Let buffers have the method that pdf.js asks for, where Node has none: before Node 22. */
export function addTransferToFixedLength(): void {
  if ('transferToFixedLength' in ArrayBuffer.prototype) return
  Object.defineProperty(ArrayBuffer.prototype, 'transferToFixedLength', {value: transferToFixedLength})
}

function transferToFixedLength(this: ArrayBuffer, length = this.byteLength): ArrayBuffer {
  const bytes = new Uint8Array(length)
  bytes.set(new Uint8Array(structuredClone(this, {transfer: [this]})).subarray(0, length))
  return bytes.buffer
}
