import { Component, type ReactNode } from 'react';

interface Props {
  /** What stands in the place of the children after one of them failed. */
  readonly explain: (error: Error) => ReactNode;
  readonly children: ReactNode;
}

/** Keeps a failure of its children from taking down what is around it. */
export class ErrorBoundary extends Component<Props, { error: Error | undefined }> {
  override state: { error: Error | undefined } = { error: undefined };

  static getDerivedStateFromError(error: Error) {
    return { error };
  }

  override render() {
    const { error } = this.state;
    return error ? this.props.explain(error) : this.props.children;
  }
}
