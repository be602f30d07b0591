const time = new Intl.DateTimeFormat('vi-VN', { hour: '2-digit', minute: '2-digit' });
const day = new Intl.DateTimeFormat('vi-VN', { day: '2-digit', month: '2-digit', year: 'numeric' });
const count = new Intl.NumberFormat('vi-VN');

/** «14:05» today, «14:05, 20/11/2026» on any other day. */
export function formatMoment(moment: Date, now: Date = new Date()): string {
  const isToday = day.format(moment) === day.format(now);
  return isToday ? time.format(moment) : `${time.format(moment)}, ${day.format(moment)}`;
}

/** «22/11/2026» */
export function formatDay(moment: Date): string {
  return day.format(moment);
}

/** «14:05:09»: the moment of saving, exact enough to be believed. */
export function formatClock(moment: Date): string {
  return moment.toLocaleTimeString('vi-VN', { hour12: false });
}

/** «10.000» */
export function formatCount(value: number): string {
  return count.format(value);
}
