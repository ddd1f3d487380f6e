/** The part of LittleCMS that is used here. */
declare module 'lcms-wasm' {
  /** Pointers, as numbers. */
  export interface Lcms {
    readonly HEAPU8: Uint8Array
    _malloc(size: number): number
    _free(pointer: number): void
    ccall(name: string, result: 'number', types: 'number'[], values: number[]): number
    cmsCreate_sRGBProfile(): number
    cmsGetColorSpaceASCII(profile: number): string | null
    cmsGetProfileInfoASCII(profile: number, info: number, language: string, country: string): string
    /** 0 where there is no way between the profiles. */
    cmsCreateTransform(
      from: number,
      fromType: number,
      to: number,
      toType: number,
      intent: number,
      flags: number
    ): number
    cmsDoTransform(transform: number, pixels: Uint8Array, count: number): Uint8Array
  }
  export const TYPE_RGB_8: number
  export const TYPE_CMYK_8: number
  export const INTENT_PERCEPTUAL: number
  export const cmsInfoDescription: number
  export function instantiate(options: {
    readonly wasmBinary: Uint8Array
    readonly locateFile: (name: string) => string
    readonly printErr?: (text: string) => void
  }): Promise<Lcms>
}
