import type { ComponentProps } from 'react';
import styles from './button.module.css';

interface ButtonProps extends ComponentProps<'button'> {
  look?: 'plain' | 'main';
}

export function Button({ look = 'plain', className, ...rest }: ButtonProps) {
  const classes = [styles['button'], styles[look], className].filter(Boolean).join(' ');
  return <button type="button" {...rest} className={classes} />;
}
