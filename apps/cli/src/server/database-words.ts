/** What the database says, by its code, as whoever runs a command can use it. */
const WORDS: readonly (readonly [code: RegExp, words: string])[] = [
  [/\b28P01\b|password authentication failed/, '数据库的用户名或密码不对，请核对 DATABASE_URL。'],
  [/\b28000\b/, '数据库不让这个用户登录，请核对用户名和服务器的 pg_hba.conf。'],
  [/\b3D000\b/, '服务器上没有这个数据库，请核对名称。'],
  [/\b(3F000|42P01|42883)\b/, '这个数据库里没有稳业的数据，或者版本不同，请核对 DATABASE_URL。'],
  [/\b(ENOTFOUND|EAI_AGAIN)\b/, '找不到数据库的主机，请核对主机名。'],
  [/\bECONNREFUSED\b/, '那里没有数据库在监听，请核对主机和端口，或先启动 PostgreSQL。'],
  [/password must be a string/, '服务器要密码，而地址里没有写。'],
];

/** Chinese for what ended a script of the server; null for anything but the database. */
export const databaseWords = (complaint: string): string | null =>
  WORDS.find(([code]) => code.test(complaint))?.[1] ?? null;
