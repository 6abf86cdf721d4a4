import './long-number.css';

/** A number without dashes that it could break at (`91410300MA4000000X`): letters so large that one line holds it. */
export function WholeNumber({ text }: { text: string }) {
  return (
    <span className="num nowrap whole-number" style={{ '--digits': text.length } as object}>
      {text}
    </span>
  );
}
