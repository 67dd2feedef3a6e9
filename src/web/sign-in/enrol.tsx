export default function Enrol({ secret }: { secret: string | undefined }) {
  return <p>{secret}</p>;
}
