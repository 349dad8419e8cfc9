/** The only clock that a prompt needs: something that ticks. Tests tick by hand. */
const SECOND = 1000;

/** Calls `tick` once a second from now on; gives the way to stop it. */
export type Ticker = (tick: () => void) => () => void;

export const everySecond: Ticker = (tick) => {
  const timer = setInterval(tick, SECOND);
  return () => {
    clearInterval(timer);
  };
};
