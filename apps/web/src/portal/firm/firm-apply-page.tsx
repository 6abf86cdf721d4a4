export function FirmApplyPage() {
  return null;
}
