/** An office's number, to be called by a touch; of the demonstration it is nobody's. */
export function OfficePhone({ phone, generated }: { phone: string; generated: boolean }) {
  return (
    <span>
      <a href={`tel:${phone}`} className="num">
        {phone}
      </a>
      {generated ? '（演示用的号码，打不通）' : ''}
    </span>
  );
}
