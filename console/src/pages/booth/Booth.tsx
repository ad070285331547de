export function Booth() {
  return null;
}
