import { lazy, Suspense, useRef, useState, type ReactElement, type Ref } from 'react';
import type { MenuItemProps } from './MenuList';

const LaterMenuList = lazy(async () => ({ default: (await import('./MenuList')).MenuList }));

interface TriggerProps {
  readonly ref: Ref<HTMLButtonElement>;
  readonly onClick: () => void;
  readonly 'aria-haspopup': 'menu';
  readonly 'aria-expanded': boolean;
}

interface MenuButtonProps {
  /** The button, with what makes it open the list. */
  readonly trigger: (props: TriggerProps) => ReactElement;
  readonly align: 'start' | 'end';
  readonly items: readonly MenuItemProps[];
}

/** A button that opens a list of things to do; the list and its library are fetched when it is first opened. */
export function MenuButton({ trigger, ...list }: MenuButtonProps) {
  const button = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState<boolean>();
  return (
    <>
      {trigger({
        ref: button,
        onClick: () => setOpen(true),
        'aria-haspopup': 'menu',
        'aria-expanded': isOpen === true,
      })}
      <Suspense>
        {isOpen !== undefined && (
          <LaterMenuList
            isOpen={isOpen}
            onClose={() => setOpen(false)}
            anchor={button}
            finalFocus={button}
            {...list}
          />
        )}
      </Suspense>
    </>
  );
}
