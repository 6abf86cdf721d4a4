import { type CardProps, Card as PlainCard } from 'antd';

/** A card whose title is a heading of the page: whoever hears the page finds it by its headings. */
export function Card({ title, ...rest }: CardProps) {
  const heading = title === undefined ? {} : { title: <h2 className="card-heading">{title}</h2> };
  return <PlainCard {...rest} {...heading} />;
}
