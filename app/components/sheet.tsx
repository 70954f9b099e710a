import { type ReactNode, useEffect, useId, useRef } from "react";
import { useT } from "../i18n/provider.tsx";
import { Button } from "./button.tsx";

type Props = { open: boolean; title: string; onClose: () => void; children: ReactNode };

/**
 * A native dialog: from below on a phone, in the middle elsewhere. The browser keeps the focus in it and gives it back.
 * What it offers must also be reachable as a page, for those without script.
 */
export function Sheet({ open, title, onClose, children }: Props) {
  const t = useT();
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    if (open && !element?.open) element?.showModal();
    if (!open && element?.open) element.close();
  }, [open]);
  return (
    <dialog ref={dialog} className="sheet" aria-labelledby={id} onClose={onClose}>
      {open && (
        <div className="stack loose">
          <div className="row between">
            <h2 id={id}>{title}</h2>
            <Button type="button" tone="quiet" round icon="close" aria-label={t("common.close")} onClick={onClose} />
          </div>
          {children}
        </div>
      )}
    </dialog>
  );
}
