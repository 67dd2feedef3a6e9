/** The steps of a truce as shapes round the origin: extended, breach alleged, said to stand, said to have ended. */
export function StepShape({ step }: { step: string }) {
  const stroke = { fill: 'none', stroke: 'currentColor', strokeWidth: 1.8 } as const;
  switch (step) {
    case 'step.extended':
      return <path d="M-5-4v8M-5 0h9M1-3.5L4.5 0 1 3.5" {...stroke} />;
    case 'step.breach-alleged':
      return <path d="M0-5.5L6 5H-6zM0-1.5v3M0 3v.6" {...stroke} />;
    case 'step.said-to-stand':
      return <path d="M-5-2h10M-5 2.5h10" {...stroke} />;
    default:
      return <path d="M-5 0h7M4.5-4.5v9" {...stroke} />;
  }
}
