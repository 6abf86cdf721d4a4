// biome-ignore lint/suspicious/noEmptyInterface: filled by `npm run schema`
export interface Database {}
