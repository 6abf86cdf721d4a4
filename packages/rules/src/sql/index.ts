/** The rules inside PostgreSQL: queries over the tables in which a city's facts stand. */
export { plannerSettings, type SqlTables } from './query.ts';
export { screeningQuery } from './screen.ts';
