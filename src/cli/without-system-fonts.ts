/**
 * What draws (`@napi-rs/canvas`) opens all fonts of the machine when it is loaded, which takes as long as a check. It draws
 * photos, which have no words, and pages of PDF, which carry their fonts: so it need not, unless the user has it so.
 */
export function withoutSystemFonts(env: NodeJS.ProcessEnv): void {
  env.DISABLE_SYSTEM_FONTS_LOAD ??= '1'
}
