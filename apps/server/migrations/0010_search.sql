-- Search by any part of a name or number. pg_trgm makes no trigrams of Chinese under the builtin locale, and most
-- Chinese names are shorter than one. So an index holds the runs of one, two and three characters of a plain text:
--   search text not null generated always as (kernel.plain(name || id_number)) stored
--   create index … using gin (kernel.grams(search))
--   … where kernel.grams(search) @> kernel.grams_of_query(kernel.plain(words)) and position(kernel.plain(words) in search) > 0
-- Only inside owner functions, and only where the words are a constant to the planner, which then knows from its samples
-- how often they occur.

-- Text without what is written now one way, now another: full width, case, white space, dashes, and the dot in names
-- (买买提·艾力), for which a full stop is typed as well.
create function kernel.plain(p_text text) returns text
language sql immutable strict parallel safe
return upper(translate(normalize(p_text, nfkc),
  U&' \0009\000A\000B\000C\000D\0085\2028\2029\200B\200C\200D\2060\FEFF'
    || U&'-\00AD\2010\2012\2013\2014\2015\2212'
    || U&'.\00B7\2022\2027\2219\22C5\30FB', ''));

-- Dear, so that the planner takes it from the index and never works it out row by row.
create function kernel.grams(p_plain text) returns text[]
language sql immutable strict parallel safe cost 10000
return string_to_array(p_plain, null) || array(
  select substr(p_plain, start, size) from generate_series(2, 3) size, generate_series(1, length(p_plain) - size + 1) start);

-- Runs that a text must have to hold these words: side by side from the beginning, and the last.
create function kernel.grams_of_query(p_plain text) returns text[]
language sql immutable strict parallel safe
return array(
  select distinct substr(p_plain, least(start, greatest(length(p_plain) - 2, 1)), 3)
  from generate_series(1, length(p_plain), 3) start);

revoke all on function kernel.plain, kernel.grams, kernel.grams_of_query from public;
