// The one family of type: what the system has, in an order that suits Latin and Chinese alike.
export const fontFamily =
  '"Inter", "Segoe UI", "Helvetica Neue", Arial, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif';
